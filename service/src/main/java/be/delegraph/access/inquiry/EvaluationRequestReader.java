// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.EnterpriseNumber;
import be.delegraph.model.HcoNumber;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads an evaluation request, member by member. */
final class EvaluationRequestReader {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final JsonMembers request;
    private final Instant now;
    private final AssuranceNames names;

    private EvaluationRequestReader(JsonMembers request, Instant now, AssuranceNames names) {
        this.request = request;
        this.now = now;
        this.names = names;
    }

    static EvaluationRequest read(JsonMembers request, Instant now, AssuranceNames names) {
        return new EvaluationRequestReader(request, now, names).read();
    }

    private EvaluationRequest read() {
        Optional<JsonMembers> context = request.objectIfGiven("context");
        return new EvaluationRequest(
                person(request.object("subject")),
                application(request.object("action")),
                resource(request.object("resource")),
                context.flatMap(this::asOf),
                context.flatMap(this::assurance).orElse(null),
                context.map(given -> given.flag("explain")).orElse(false));
    }

    private Optional<Insz> person(JsonMembers subject) {
        subject.objectIfGiven("properties");
        String id = subject.text("id");
        return subject.text("type").equals("person")
                ? Optional.of(subject.read("id", id, this::insz))
                : Optional.empty();
    }

    private Insz insz(String number) {
        Insz insz = new Insz(number);
        if (insz.isOfTheFutureOn(LocalDate.ofInstant(now, BRUSSELS))) {
            throw new IllegalArgumentException(
                    "A person's number begins with a date of birth, which is never later than today.");
        }
        return insz;
    }

    private static Optional<Resource> resource(JsonMembers resource) {
        resource.objectIfGiven("properties");
        String id = resource.text("id");
        return switch (resource.text("type")) {
            case "unit" -> Optional.of(resource.read("id", id, EvaluationRequestReader::unit));
            case "facility" -> Optional.of(resource.read("id", id, hco -> new Resource.Facility(new HcoNumber(hco))));
            default -> Optional.empty();
        };
    }

    private static Resource unit(String id) {
        Resource unit = new Resource.Unit(new UnitId(id));
        if (!EnterpriseNumber.isValid(id.substring(0, 10))) {
            throw new IllegalArgumentException(
                    "A unit's id starts with an enterprise number: 10 digits, the last two of which are the check.");
        }
        return unit;
    }

    private static Optional<ApplicationCode> application(JsonMembers action) {
        action.objectIfGiven("properties");
        String name = action.text("name");
        try {
            return Optional.of(new ApplicationCode(name));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** AuthZEN's own {@code time} is the caller's clock, in any form that it likes: nobody looks at it. */
    private Optional<Instant> asOf(JsonMembers context) {
        return context.textIfGiven("as_of").map(text -> context.read("as_of", text, this::moment));
    }

    private Instant moment(String text) {
        Instant moment = Rfc3339.parse(text);
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(10).toInstant();
        if (moment.isBefore(EARLIEST) || moment.isAfter(latest)) {
            throw new IllegalArgumentException("This must lie between 2000-01-01 and ten years from now.");
        }
        return moment;
    }

    private Optional<AssuranceLevel> assurance(JsonMembers context) {
        return context.any("assurance_level").map(level -> context.read("assurance_level", level, this::level));
    }

    private AssuranceLevel level(JsonNode level) {
        if (level.isInt() && level.intValue() >= 0) {
            return new AssuranceLevel(level.intValue());
        }
        String name = level.isTextual() ? level.textValue() : "";
        if (name.isEmpty() || name.length() > JsonMembers.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "This must be an integer from 100 to 500, or a level's name such as urn:be:fedict:iam:fas:Level450.");
        }
        return names.level(name);
    }
}
