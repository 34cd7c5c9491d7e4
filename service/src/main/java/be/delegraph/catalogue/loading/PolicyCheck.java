// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.SourceFile.Text;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be right within one application's policy and its schema cannot say. */
final class PolicyCheck {

    private final SourceFile applications;
    private final CatalogueErrors errors;

    PolicyCheck(SourceFile applications, CatalogueErrors errors) {
        this.applications = applications;
        this.errors = errors;
    }

    void check() {
        for (int index = 0; index < applications.content().size(); index++) {
            JsonNode application = applications.content().get(index);
            JsonPointer at = JsonPointer.empty().appendIndex(index);
            functionLevels(application, at);
            companions(application, at);
        }
    }

    private void functionLevels(JsonNode application, JsonPointer at) {
        List<String> accepted = SourceFile.texts("policy/registrationLevels", application, at)
                .map(Text::value)
                .toList();
        SourceFile.texts("policy/functions/levels", application, at)
                .filter(level -> !accepted.isEmpty() && !accepted.contains(level.value()))
                .forEach(level -> report(
                        level,
                        "a function is given on a registration, so %s must be among registrationLevels %s"
                                .formatted(level.value(), accepted)));
    }

    private void companions(JsonNode application, JsonPointer at) {
        Set<String> seen = new HashSet<>();
        SourceFile.texts("policy/companions/application", application, at).forEach(companion -> {
            if (companion.value().equals(application.path("code").asText())) {
                report(companion, companion.value() + " cannot be its own companion");
            } else if (!seen.add(companion.value())) {
                report(companion, companion.value() + " is a companion twice");
            }
        });
    }

    private void report(Text text, String error) {
        errors.add(applications.line(text.at()), error);
    }
}
