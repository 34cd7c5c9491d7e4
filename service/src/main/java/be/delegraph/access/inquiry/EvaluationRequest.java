// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Question;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Insz;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation request as AuthZEN has it, well-formed. What cannot exist here, such as a subject that is no person, is
 * empty: it is not malformed, and the answer is a denial.
 *
 * @param asOf the moment asked about, if the caller names one
 * @param explain whether a denial's reasons are wanted
 */
record EvaluationRequest(
        Optional<Insz> person,
        Optional<ApplicationCode> application,
        Optional<Resource> resource,
        Optional<Instant> asOf,
        @Nullable AssuranceLevel assurance,
        boolean explain) {

    /** Why no graph need be asked, if so. */
    List<Reason> unknown() {
        List<Reason> reasons = new ArrayList<>();
        if (person.isEmpty()) {
            reasons.add(unknown(ReasonCode.UNKNOWN_PERSON));
        }
        if (resource.isEmpty()) {
            reasons.add(unknown(ReasonCode.UNKNOWN_UNIT));
        }
        if (application.isEmpty()) {
            reasons.add(unknown(ReasonCode.UNKNOWN_APPLICATION));
        }
        return reasons;
    }

    /** The question to ask of the graph; only if nothing is {@link #unknown()}. */
    Question question(Instant now) {
        return new Question(
                person.orElseThrow(), application.orElseThrow(), resource.orElseThrow(), asOf.orElse(now), assurance);
    }

    private static Reason unknown(ReasonCode code) {
        return new Reason(code, null, null, null, null);
    }
}
