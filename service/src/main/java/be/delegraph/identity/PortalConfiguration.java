// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.model.ApplicationCode;
import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One relying portal: {@code delegraph.portals[n].client-id} and {@code .applications}. A list and not a map, for a
 * configuration's keys lose their letter case and a client id must not. The index is a name only: there may be gaps.
 *
 * @param clientId as it stands in tokens: letter case and blanks count
 */
@EachProperty(value = "delegraph.portals", list = true)
record PortalConfiguration(@Parameter Integer index, String clientId, List<String> applications) {

    Set<ApplicationCode> codes() {
        if (applications.isEmpty()) {
            throw refused("applications", "is empty: a portal asks about the applications that it is bound to");
        }
        return applications.stream().map(String::strip).map(this::code).collect(Collectors.toUnmodifiableSet());
    }

    StartRefusedException refused(String setting, String why) {
        return StartRefusedException.because("delegraph.portals[%d].%s".formatted(index, setting), why);
    }

    private ApplicationCode code(String value) {
        try {
            ApplicationCode code = new ApplicationCode(value);
            if (code.canBeInCatalogue()) {
                return code;
            }
        } catch (IllegalArgumentException notACode) {
            // Told below, like one in the wrong letter case.
        }
        throw refused("applications", "holds what is no application's code: lower-case letters, digits and hyphens");
    }
}
