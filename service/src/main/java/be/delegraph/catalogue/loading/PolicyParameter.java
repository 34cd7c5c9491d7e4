// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A policy in the form that the query for policies takes. */
final class PolicyParameter {

    private PolicyParameter() {}

    static Map<String, Object> of(ApplicationEntry application) {
        AccessPolicy policy = application.policy();
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("application", application.entry().code());
        parameter.put("registrationLevels", inOrder(policy.registrationLevels()));
        parameter.put("functions", inOrder(policy.functions()));
        parameter.put("functionLevels", inOrder(policy.functionLevels()));
        parameter.put(
                "companions",
                policy.companions().stream()
                        .sorted(Comparator.comparing(Companion::application))
                        .map(PolicyParameter::companion)
                        .toList());
        if (policy.enrolmentLevel() != null) {
            parameter.put("enrolmentLevel", policy.enrolmentLevel().name());
        }
        if (policy.minimumAssurance() != null) {
            parameter.put("minimumAssurance", policy.minimumAssurance().value());
        }
        parameter.put("assuranceDemanded", policy.assuranceDemanded());
        return parameter;
    }

    private static List<Object> companion(Companion companion) {
        return List.of(
                companion.application().value(),
                inOrder(companion.unitLevels()),
                companion.onEveryUser(),
                inOrder(companion.onUserForFunctions()));
    }

    private static List<String> inOrder(Collection<? extends Comparable<?>> values) {
        return values.stream().sorted().map(Object::toString).toList();
    }
}
