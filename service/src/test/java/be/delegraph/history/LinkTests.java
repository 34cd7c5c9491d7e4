// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows when somebody alters a change, and what may be made unreadable. */
class LinkTests {

    private static final Map<String, Object> PROPERTIES = properties();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chain",
                "sequence",
                "recorded",
                "operation",
                "target",
                "by",
                "via",
                "as",
                "input",
                "before",
                "after",
                "remark",
                "previous"
            })
    void whatIsAlteredOrLeftOutShows(String property) {
        Map<String, Object> altered = new HashMap<>(PROPERTIES);
        altered.put(property, "other");
        Map<String, Object> without = new HashMap<>(PROPERTIES);
        without.remove(property);

        assertThat(new Link(altered).digest()).isNotEqualTo(digest());
        assertThat(new Link(without).digest()).isNotEqualTo(digest());
    }

    @Test
    void theWordsOfARemarkCanBeMadeUnreadable() {
        Map<String, Object> erased = new HashMap<>(PROPERTIES);
        List.of("reason", "ticket", "salt").forEach(erased::remove);

        assertThat(new Link(erased).digest()).isEqualTo(digest());
    }

    @Test
    void theSameWordsWithAnotherSaltAreToldByNobody() {
        Remark remark = new Remark("Forgotten", null);

        assertThat(remark.filed("one").get("remark"))
                .isNotEqualTo(remark.filed("other").get("remark"));
    }

    @Test
    void textsThatRunIntoEachOtherAreToldApart() {
        assertThat(Digest.of(Map.of("a", List.of("xy", "z")))).isNotEqualTo(Digest.of(Map.of("a", List.of("x", "yz"))));
        assertThat(Digest.of(Map.of("a", "1;b=1:2"))).isNotEqualTo(Digest.of(Map.of("a", "1", "b", "2")));
    }

    private static String digest() {
        return new Link(PROPERTIES).digest();
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(new Remark("Forgotten", "T-1").filed("salt"));
        List.of("chain", "operation", "target", "by", "via", "as").forEach(name -> properties.put(name, name));
        List.of("input", "before", "after").forEach(name -> properties.put(name, List.of(name)));
        properties.put("sequence", 2L);
        properties.put("recorded", ZonedDateTime.parse("2026-06-01T00:00:00Z"));
        properties.put("previous", Link.NOTHING_BEFORE);
        return properties;
    }
}
