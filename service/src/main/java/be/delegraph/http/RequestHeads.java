// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the head of a request must be: stricter than Netty, so that no proxy in front of us can read another request than
 * we do (RFC 9112, 3.2 and 6.1).
 */
final class RequestHeads {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:%\\[\\]-]*");
    /** The framework reads these; others it would take for no encoding at all. */
    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip", "x-gzip", "deflate", "x-deflate");

    private final int longestLine;
    private final int longestHead;

    RequestHeads(NettyHttpServerConfiguration limits) {
        this.longestLine = limits.getMaxInitialLineLength();
        this.longestHead = limits.getMaxHeaderSize();
    }

    /** Why this request is not read, if so. */
    Optional<UnreadableRequestException> fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(undecoded(request.decoderResult().cause()));
        }
        if (!isOurVersion(request.protocolVersion())) {
            return Optional.of(UnreadableRequestException.malformed("Speak HTTP/1.1."));
        }
        if (!isTarget(request)) {
            return Optional.of(UnreadableRequestException.malformed("The request's target is no URI."));
        }
        return framing(request.headers(), request.protocolVersion()).or(() -> encoding(request.headers()));
    }

    private UnreadableRequestException undecoded(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return UnreadableRequestException.targetTooLong(longestLine);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return UnreadableRequestException.headTooLarge(longestHead);
        }
        return UnreadableRequestException.malformed("The request's head is no HTTP.");
    }

    private static boolean isOurVersion(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    private static boolean isTarget(HttpRequest request) {
        String target = request.uri();
        if (!VISIBLE_ASCII.matcher(target).matches()) {
            return false;
        }
        try {
            URI uri = new URI(target);
            return uri.getRawFragment() == null && (target.startsWith("/") ? !target.startsWith("//") : isOfWeb(uri));
        } catch (URISyntaxException noUri) {
            return false;
        }
    }

    private static boolean isOfWeb(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    private static Optional<UnreadableRequestException> framing(HttpHeaders headers, HttpVersion version) {
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        boolean named = hosts.size() == 1 || (hosts.isEmpty() && version.equals(HttpVersion.HTTP_1_0));
        if (!named || !hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            return Optional.of(UnreadableRequestException.malformed("Send one Host header."));
        }
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))
                ? Optional.empty()
                : Optional.of(UnreadableRequestException.malformed("The only Transfer-Encoding is chunked."));
    }

    private static Optional<UnreadableRequestException> encoding(HttpHeaders headers) {
        String encoding = String.join(",", headers.getAll(HttpHeaderNames.CONTENT_ENCODING))
                .trim()
                .toLowerCase(Locale.ROOT);
        return ENCODINGS.contains(encoding)
                ? Optional.empty()
                : Optional.of(UnreadableRequestException.unknownEncoding());
    }
}
