// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * What came over HTTP.
 *
 * @param body JSON as received, or nothing
 * @param consistencyToken of a write that the answer must have seen, if the caller sent one
 */
public record Asked(
        byte[] body, Authentication token, @Nullable String consistencyToken) {}
