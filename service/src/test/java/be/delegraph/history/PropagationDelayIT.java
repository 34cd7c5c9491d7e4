// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static be.delegraph.testing.Hospital.BIANCA;
import static be.delegraph.testing.Hospital.BUS;
import static be.delegraph.testing.Hospital.CLINIC;
import static be.delegraph.testing.Hospital.LOTTE;
import static be.delegraph.testing.Hospital.NORTH;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.Hospital;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What grants takes effect later, what takes away at once (requirements 57, 81). */
class PropagationDelayIT {

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(SampleData.CATALOGUE).with("delegraph.propagation-delay", "PT20M");

    private final Hospital hospital = new Hospital(service);

    @BeforeEach
    void restore() {
        Hospital.restore();
    }

    @Test
    void aTickTakesEffectAfterTheDelay() {
        JsonNode receipt = json(hospital.change("tb-hospital", "/v1/units/ticks", BUS, "ehealthbox"));

        Instant effective = Instant.parse(receipt.get("effective").textValue());
        assertThat(Duration.between(Instant.parse(receipt.get("recorded").textValue()), effective))
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(hospital.mayUse(BIANCA, BUS)).isFalse();
        assertThat(hospital.mayUseAt(BIANCA, BUS, effective.minusNanos(1000))).isFalse();
        assertThat(hospital.mayUseAt(BIANCA, BUS, effective)).isTrue();
    }

    @Test
    void anUntickAndABlockTakeEffectAtOnce() {
        JsonNode receipt = json(hospital.change("tb-hospital", "/v1/units/ticks/end", CLINIC, "heracles"));
        assertThat(hospital.mayUse(LOTTE, CLINIC)).isFalse();
        assertThat(receipt.get("effective")).isEqualTo(receipt.get("recorded"));

        Hospital.restore();
        hospital.change("tb-hospital", "/v1/units/blocks", NORTH, null);
        assertThat(hospital.mayUse(LOTTE, CLINIC)).isFalse();
    }

    @Test
    void aBlockEndsAfterTheDelay() {
        hospital.change("tb-hospital", "/v1/units/blocks", NORTH, null);
        JsonNode receipt = json(hospital.change("tb-hospital", "/v1/units/blocks/end", NORTH, null));

        assertThat(hospital.mayUse(LOTTE, CLINIC)).isFalse();
        assertThat(hospital.mayUseAt(
                        LOTTE, CLINIC, Instant.parse(receipt.get("effective").textValue())))
                .isTrue();
    }

    /** A tick that has yet to take effect can be taken back, and then never does. */
    @Test
    void whatIsTakenBackBeforeItTakesEffectNeverDoes() {
        JsonNode ticked = json(hospital.change("tb-hospital", "/v1/units/ticks", BUS, "ehealthbox"));
        hospital.change("tb-hospital", "/v1/units/ticks/end", BUS, "ehealthbox");

        assertThat(hospital.mayUseAt(
                        BIANCA, BUS, Instant.parse(ticked.get("effective").textValue())))
                .isFalse();
    }
}
