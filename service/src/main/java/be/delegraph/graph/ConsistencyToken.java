// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a write hands out so that whoever presents it sees that write at least, on any instance and any member of a cluster:
 * the moment from which it is known, and Neo4j's bookmark. It is no secret, and grants nothing.
 *
 * @param recorded to the microsecond
 * @param bookmark as Neo4j gave it
 */
public record ConsistencyToken(Instant recorded, String bookmark) {

    private static final int LONGEST = 512;
    private static final Pattern BOOKMARK = Pattern.compile("FB:[A-Za-z0-9+/=]+");

    public ConsistencyToken {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(bookmark, "bookmark");
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ConsistencyToken parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("No consistency token is as long as that.");
        }
        String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int end = decoded.indexOf(' ');
        if (end < 0 || !BOOKMARK.matcher(decoded.substring(end + 1)).matches()) {
            throw new IllegalArgumentException("This is no consistency token.");
        }
        Instant recorded = Instant.EPOCH.plus(Long.parseLong(decoded.substring(0, end)), ChronoUnit.MICROS);
        return new ConsistencyToken(recorded, decoded.substring(end + 1));
    }

    /** The form in which it is handed out, which is nobody's to read. */
    public String text() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, recorded) + " " + bookmark;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
