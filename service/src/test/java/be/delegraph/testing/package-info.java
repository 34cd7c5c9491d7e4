// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
@NullMarked
package be.delegraph.testing;

import org.jspecify.annotations.NullMarked;
