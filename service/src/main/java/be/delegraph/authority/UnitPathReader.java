// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import be.delegraph.model.DeactivationCause;
import be.delegraph.model.Interval;
import be.delegraph.model.UnitId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;

/**
 * Reads a path from a list of maps, the target first, as the queries that look at one return it: {@code {unit,
 * deactivations: [{cause, from, until}], managed: [{as, from, until}]}}.
 */
public final class UnitPathReader {

    private UnitPathReader() {}

    public static UnitPath read(Value levels) {
        List<UnitPath.Level> upwards = levels.asList(UnitPathReader::level);
        return new UnitPath(IntStream.rangeClosed(1, upwards.size())
                .mapToObj(last -> upwards.get(upwards.size() - last))
                .toList());
    }

    private static UnitPath.Level level(Value level) {
        return new UnitPath.Level(
                new UnitId(level.get("unit").asString()),
                level.get("deactivations")
                        .asList(found -> new UnitPath.Deactivation(
                                DeactivationCause.valueOf(found.get("cause").asString()), interval(found))),
                level.get("managed")
                        .asList(found -> new UnitPath.Managed(found.get("as").asString(), interval(found))));
    }

    private static Interval interval(Value fact) {
        ZonedDateTime until = fact.get("until").asZonedDateTime(null);
        return new Interval(fact.get("from").asZonedDateTime().toInstant(), until == null ? null : until.toInstant());
    }
}
