// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagerRoleTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ORGANISATION, HTB,
            CAPACITY,     TB,                  HTB
            SUBDIVISION,  SUBDIVISION_MANAGER, TB
            SITE,         SITE_MANAGER,        SUBDIVISION_MANAGER
            """)
    void everyUnitHasOneWhoManagesItAndOneAbove(Level level, ManagerRole role, ManagerRole above) {
        assertThat(ManagerRole.of(level)).isEqualTo(role);
        assertThat(role.above().orElse(null)).isEqualTo(above);
    }

    @Test
    void aUserIsNoUnit() {
        assertThatIllegalArgumentException().isThrownBy(() -> ManagerRole.of(Level.USER));
    }
}
