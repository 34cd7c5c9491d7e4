// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.catalogue.loading.CatalogueLoader;
import be.delegraph.catalogue.loading.LoadPermission;
import be.delegraph.catalogue.loading.LoadPlan;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What an installation does to keep its catalogue. */
@Command(name = "catalogue", description = "Maintains the catalogue.", mixinStandardHelpOptions = true)
final class CatalogueCommand {

    private final PrintWriter out;

    CatalogueCommand(PrintWriter out) {
        this.out = out;
    }

    @Command(
            name = "load",
            description = "Loads the catalogue, as a whole or not at all, and says what that changes. Can be repeated.",
            mixinStandardHelpOptions = true)
    int load(
            @Parameters(
                            paramLabel = "DIR",
                            description = "Holds capacity-types.yaml, subdivision-types.yaml, facility-kinds.yaml,"
                                    + " functions.yaml, applications.yaml and terms.yaml.")
                    Path directory,
            @Option(
                            names = "--since",
                            paramLabel = "MOMENT",
                            converter = Moment.class,
                            description = "A date (from 00:00 in Brussels) or ISO 8601 instant in the past: a first"
                                    + " catalogue counts as in force from then on. Without meaning when there is one"
                                    + " already. Default: now.")
                    @Nullable
                    Instant since,
            @Option(
                            names = "--end",
                            description =
                                    "Permits to end more than one in ten of the applications' uses or of the ticks"
                                            + " that they live by.")
                    boolean end,
            @Option(
                            names = "--revive",
                            description = "Permits that old ticks live again, where what they tick comes back.")
                    boolean revive,
            @Option(
                            names = "--dry-run",
                            description =
                                    "Only says what the load would do. The schema is brought up to date all the same, unless"
                                            + " NEO4J_MIGRATE=false.")
                    boolean dryRun) {
        try (ApplicationContext context = ApplicationContext.builder()
                .mainClass(Delegraph.class)
                .banner(false)
                .start()) {
            CatalogueLoader loader = context.getBean(CatalogueLoader.class);
            if (dryRun) {
                tell(loader.plan(directory, since));
            } else {
                loader.load(directory, since, permitted(end, revive)).lines().forEach(out::println);
                out.println("Catalogue loaded.");
            }
        }
        return 0;
    }

    private void tell(LoadPlan plan) {
        plan.lines().forEach(out::println);
        plan.needed().forEach(permission -> out.println("Would be refused: " + permission.reason()));
        out.println("Nothing was loaded.");
    }

    private static Set<LoadPermission> permitted(boolean end, boolean revive) {
        Set<LoadPermission> permitted = EnumSet.noneOf(LoadPermission.class);
        if (end) {
            permitted.add(LoadPermission.END);
        }
        if (revive) {
            permitted.add(LoadPermission.REVIVE);
        }
        return permitted;
    }

    private static final class Moment implements ITypeConverter<Instant> {

        private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

        @Override
        public Instant convert(String text) {
            try {
                return text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text).atStartOfDay(BRUSSELS).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'%s' is neither a date nor an instant, as in 2025-01-31 or 2025-01-31T12:00:00Z"
                                .formatted(text));
            }
        }
    }
}
