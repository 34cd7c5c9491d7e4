// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.catalogue.CatalogueLoader;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
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
            description = "Loads the catalogue, as a whole or not at all. Can be repeated.",
            mixinStandardHelpOptions = true)
    int load(
            @Parameters(
                            paramLabel = "DIR",
                            description = "Holds capacity-types.yaml, subdivision-types.yaml, facility-kinds.yaml,"
                                    + " functions.yaml and applications.yaml.")
                    Path directory,
            @Option(
                            names = "--since",
                            paramLabel = "MOMENT",
                            converter = Moment.class,
                            description = "A date (from 00:00 in Brussels) or ISO 8601 instant in the past: a first"
                                    + " catalogue counts as in force from then on. Without meaning when there is one"
                                    + " already. Default: now.")
                    @Nullable
                    Instant since) {
        try (ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .start()) {
            out.println("Catalogue loaded: "
                    + context.getBean(CatalogueLoader.class).load(directory, since));
        }
        return 0;
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
