// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.model.AssuranceLevel;
import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;

/**
 * A name of an assurance level that an installation adds: {@code delegraph.assurance-levels[n].name} and {@code .level}. A
 * list and not a map, for a configuration's keys lose their letter case and a name must not.
 */
@EachProperty(value = "delegraph.assurance-levels", list = true)
record AssuranceNameConfiguration(@Parameter Integer index, String name, int level) {

    /** @throws StartRefusedException if it is no level */
    AssuranceLevel reached() {
        if (level < 100 || level > 500) {
            throw refused("level", "is not a number from 100 to 500");
        }
        return new AssuranceLevel(level);
    }

    StartRefusedException refused(String setting, String why) {
        return new StartRefusedException("delegraph.assurance-levels[%d].%s %s.".formatted(index, setting, why));
    }
}
