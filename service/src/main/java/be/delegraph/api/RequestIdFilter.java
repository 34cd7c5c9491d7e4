// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import java.util.regex.Pattern;

/** Puts the caller's request id on the response; makes one up where there is none, or none that is safe to repeat. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestIdFilter implements Ordered {

    private static final String HEADER = "X-Request-ID";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._~:/+=-]{1,128}");

    @ResponseFilter
    void identify(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String given = request.getHeaders().get(HEADER);
        response.getHeaders()
                .set(
                        HEADER,
                        given != null && SAFE.matcher(given).matches()
                                ? given
                                : UUID.randomUUID().toString());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
