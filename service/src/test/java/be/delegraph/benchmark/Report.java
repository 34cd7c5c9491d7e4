// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes what was measured as Markdown. Milliseconds throughout. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void machine() {
        Runtime machine = Runtime.getRuntime();
        line("%s, %s, %d processors, Java %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        System.getProperty("os.arch"),
                        machine.availableProcessors(),
                        Runtime.version()));
    }

    void line(String text) {
        out.println(text);
        out.println();
    }

    void title(String text) {
        line("### " + text);
    }

    void latencies(String where, Map<String, Latencies> found) {
        out.println("|" + where + " | p50 ms | p95 ms | p99 ms | p50 to the first |");
        out.println("|---|---|---|---|---|");
        Latencies first = found.values().iterator().next();
        found.forEach((name, latencies) -> out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                latencies.p50(),
                latencies.percentileMillis(95),
                latencies.percentileMillis(99),
                latencies.p50() / first.p50()));
        out.println();
    }

    void concurrent(int callers, Map<String, Latencies> found) {
        out.println("| %d callers | p50 ms | p95 ms | p99 ms | a second | p50 to the first | a second to the first |"
                .formatted(callers));
        out.println("|---|---|---|---|---|---|---|");
        Latencies first = found.values().iterator().next();
        found.forEach((name, latencies) -> out.printf(
                "| %s | %.2f | %.2f | %.2f | %,.0f | %.2f | %.2f |%n",
                name,
                latencies.p50(),
                latencies.percentileMillis(95),
                latencies.percentileMillis(99),
                latencies.perSecond(),
                latencies.p50() / first.p50(),
                latencies.perSecond() / first.perSecond()));
        out.println();
    }
}
