// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

/** What is handed out once the transaction has ended, with its bookmark; empty if everything was taken back. */
interface Handout {

    Outcome with(String bookmark);
}
