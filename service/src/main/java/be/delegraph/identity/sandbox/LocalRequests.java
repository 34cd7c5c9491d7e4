// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.problem.ForbiddenException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells requests of this machine from those of web pages that its browser shows. A page reaches the loopback address too: from
 * its own origin, or by a name of its own that it points to this machine once it is loaded (DNS rebinding). The browser then
 * says so in {@code Origin} or {@code Host}.
 */
final class LocalRequests {

    private static final String LOCAL = "(?i:localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?";
    private static final Pattern HOST = Pattern.compile(LOCAL);
    private static final Pattern ORIGIN = Pattern.compile("https?://" + LOCAL);

    private LocalRequests() {}

    /** Throws unless the request was sent to a local name, and not by a page of another origin. */
    static void demand(HttpRequest<?> request) {
        List<String> hosts = request.getHeaders().getAll(HttpHeaders.HOST);
        List<String> origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        if (hosts.isEmpty() || !all(HOST, hosts) || !all(ORIGIN, origins)) {
            throw ForbiddenException.because(
                    "The sandbox issues tokens to this machine only: ask localhost, and from no page of another origin.");
        }
    }

    private static boolean all(Pattern pattern, List<String> values) {
        return values.stream().allMatch(value -> pattern.matcher(value).matches());
    }
}
