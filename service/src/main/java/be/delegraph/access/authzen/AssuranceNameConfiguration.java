// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.AssuranceLevel;
import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A name of an assurance level that an installation adds: {@code delegraph.assurance-levels[n].name} and {@code .level}. A
 * list and not a map, for a configuration's keys lose their letter case and a name must not.
 */
@EachProperty(value = "delegraph.assurance-levels", list = true)
record AssuranceNameConfiguration(
        @Parameter Integer index,
        @Nullable String name,
        @Nullable Integer level) {

    /** @throws StartRefusedException if it is missing */
    String given() {
        if (name == null) {
            throw refused("name", "is missing");
        }
        return name;
    }

    /** @throws StartRefusedException if it is missing, or no level */
    AssuranceLevel reached() {
        if (level == null || level < 100 || level > 500) {
            throw refused("level", "is not a number from 100 to 500");
        }
        return new AssuranceLevel(level);
    }

    StartRefusedException refused(String setting, String why) {
        return new StartRefusedException("delegraph.assurance-levels[%d].%s %s.".formatted(index, setting, why));
    }
}
