// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Reasons in words, in Dutch, French, German and English, always in that order: for the person, what it comes down to and
 * whom to ask; for the administrator, also where.
 */
public final class ReasonTexts {

    private static final List<ResourceBundle> LANGUAGES =
            Stream.of("nl", "fr", "de", "en").map(ReasonTexts::bundle).toList();

    private ReasonTexts() {}

    /** By language, one sentence for the person concerned. */
    public static Map<String, String> forUser(Reason reason) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(name(language), text(language, reason)));
        return texts;
    }

    /** By language, one sentence that also says at which level and unit, and for which application. */
    public static Map<String, String> forAdministrator(Reason reason) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(name(language), text(language, reason) + place(language, reason)));
        return texts;
    }

    private static String text(ResourceBundle language, Reason reason) {
        return language.getString(reason.code().name());
    }

    private static String place(ResourceBundle language, Reason reason) {
        StringBuilder place = new StringBuilder();
        if (reason.level() != null) {
            place.append(' ').append(language.getString("level." + reason.level()));
        }
        if (reason.unit() != null) {
            place.append(' ').append(reason.unit());
        }
        if (reason.application() != null) {
            place.append(", ").append(reason.application());
        }
        return place.isEmpty() ? "" : " (" + place.substring(1) + ")";
    }

    private static String name(ResourceBundle language) {
        return language.getLocale().getLanguage();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "be.delegraph.access.inquiry.reasons",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
