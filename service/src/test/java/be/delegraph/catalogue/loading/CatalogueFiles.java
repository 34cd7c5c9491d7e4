// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small valid catalogue on disk, for tests to spoil or to change. */
record CatalogueFiles(Path directory) {

    private static final Map<String, String> VALID = Map.of(
            "capacity-types.yaml", """
                    - code: clinic
                      labels: {nl: Kliniek, fr: Clinique}
                      alsoKnownAs: [Ziekenhuisje]
                      subdivisionTypes: [ward]
                      offers: [records, mailbox]
                      source: made up
                    """,
            "subdivision-types.yaml", """
                    - code: ward
                      labels: {nl: Afdeling}
                      level: SUBDIVISION
                      source: made up
                    - code: ward-room
                      labels: {nl: Kamer}
                      level: SITE
                      under: ward
                      source: made up
                    """,
            "facility-kinds.yaml", """
                    - code: hospital
                      labels: {nl: Hospitaal}
                      implies: [ward, ward-room]
                      source: made up
                    """,
            "functions.yaml", """
                    - code: physician
                      labels: {nl: Arts}
                      description: {nl: Geneest, fr: Guérit, own: [fr]}
                      application: records
                      source: made up
                    - code: clerk
                      labels: {nl: Bediende}
                      description: {nl: Bedient}
                      application: records
                      deprecated: true
                      source: made up
                    """,
            "applications.yaml", """
                    - code: records
                      labels: {nl: Dossiers}
                      description: {nl: Dossiers van patiënten}
                      policy:
                        registrationLevels: [SUBDIVISION, SITE]
                        functions: {anyOf: [physician, clerk], levels: [SITE]}
                        companions:
                          - {application: mailbox, unitLevels: [CAPACITY, SITE], onUserForFunctions: [physician]}
                        enrolment: {level: SITE}
                        assurance: {minimum: 400, demanded: true}
                      source: made up
                    - code: mailbox
                      labels: {nl: Postvak}
                      inUse: true
                      policy:
                        registrationLevels: [CAPACITY]
                      source: made up
                    """,
            "terms.yaml", "[]");

    static CatalogueFiles valid(Path directory) {
        CatalogueFiles files = new CatalogueFiles(directory);
        VALID.forEach(files::write);
        return files;
    }

    CatalogueFiles write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence, which must be there. */
    CatalogueFiles replace(String file, String present, String replacement) {
        String text = read(file);
        int at = text.indexOf(present);
        if (at < 0) {
            throw new IllegalArgumentException(present + " is not in " + file);
        }
        return write(file, text.substring(0, at) + replacement + text.substring(at + present.length()));
    }

    CatalogueFiles append(String file, String text) {
        return write(file, read(file) + text);
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
