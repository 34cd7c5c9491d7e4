// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

/** What came of a change, or would. */
public sealed interface Outcome permits Receipt, Preview {}
