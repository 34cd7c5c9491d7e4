// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

/**
 * What work in a transaction came to.
 *
 * @param bookmark Neo4j's, of the transaction; empty if it was taken back
 */
public record Written<T>(T value, String bookmark) {}
