// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells a receipt's version and token where clients and proxies look for them, too. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ReceiptHeaders {

    private static final String CONSISTENCY_TOKEN = "Consistency-Token";

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        if (response.body() instanceof Receipt receipt) {
            response.header(HttpHeaders.ETAG, eTag(receipt.version()));
            response.header(CONSISTENCY_TOKEN, receipt.consistencyToken());
        } else if (response.body() instanceof Preview preview) {
            response.header(HttpHeaders.ETAG, eTag(preview.version()));
        }
    }

    private static String eTag(long version) {
        return "\"" + version + "\"";
    }
}
