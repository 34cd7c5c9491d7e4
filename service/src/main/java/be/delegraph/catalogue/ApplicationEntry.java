// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

/**
 * An application and who may use it.
 *
 * @param inUse false: known, but governed by no policy, so closed to everybody
 * @param place where it stands
 */
record ApplicationEntry(Entry entry, boolean inUse, AccessPolicy policy, Place place) {}
