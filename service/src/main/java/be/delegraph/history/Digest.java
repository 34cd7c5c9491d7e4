// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * SHA-256 over named values, in hexadecimal. The values stand in the order of their names, each as {@code name=length:text;}
 * with the length in bytes of UTF-8, a value that is a list as that many texts, a moment as ISO 8601 has it in UTC. A name has
 * always the same kind of value, so no two contents look alike, and anybody can do it again with any tool.
 */
final class Digest {

    private Digest() {}

    static String of(Map<String, ?> values) {
        MessageDigest digest = sha256();
        SortedMap<String, Object> sorted = new TreeMap<>(values);
        sorted.forEach((name, value) -> {
            digest.update((name + "=").getBytes(UTF_8));
            texts(value).forEach(text -> update(digest, text));
            digest.update(";".getBytes(UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> texts(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
