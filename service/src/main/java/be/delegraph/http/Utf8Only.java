// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.charset.Charset;

/** Refuses a body whose content type says that it is not UTF-8: JSON is nothing else between systems (RFC 8259, 8.1). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Utf8Only implements Ordered {

    @RequestFilter
    void refuseOthers(HttpRequest<?> request) {
        request.getContentType()
                .flatMap(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .filter(charset -> !isUtf8(charset))
                .ifPresent(other -> {
                    throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UTF-8 is needed");
                });
    }

    private static boolean isUtf8(String charset) {
        try {
            return Charset.forName(charset.replace("\"", "")).equals(UTF_8);
        } catch (IllegalArgumentException noCharset) {
            return false;
        }
    }

    /** Whoever has no token is told that first. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
