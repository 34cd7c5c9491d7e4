// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import be.delegraph.model.UnitId;

/**
 * By what somebody may do something.
 *
 * @param via the unit that they manage
 * @param as what they are there, in the graph's words: HTB, CO_HTB, TB, …
 */
public record Authority(UnitId via, String as) {}
