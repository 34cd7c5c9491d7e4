// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.http.HttpRequest;

/** Where nobody is asked for a token; the table of operations knows, which stands above this room. */
public interface OpenRoutes {

    boolean isForAnybody(HttpRequest<?> request);
}
