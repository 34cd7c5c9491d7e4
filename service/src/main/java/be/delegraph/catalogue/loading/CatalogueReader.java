// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a catalogue's directory and validates it as a whole. */
final class CatalogueReader {

    private final Path directory;
    private final CatalogueErrors errors = new CatalogueErrors();
    private final References references = new References(errors);

    private CatalogueReader(Path directory) {
        this.directory = directory;
    }

    /** @throws CatalogueRefusedException with every error that there is */
    static Catalogue read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CatalogueRefusedException(List.of(directory + ": there is no such directory"));
        }
        return new CatalogueReader(directory).read();
    }

    private Catalogue read() {
        EntryReader reader = new EntryReader(references);
        Catalogue catalogue = new Catalogue(
                entries("capacity-types.yaml").stream()
                        .map(reader::capacityType)
                        .toList(),
                entries("subdivision-types.yaml").stream()
                        .map(reader::subdivisionType)
                        .toList(),
                entries("facility-kinds.yaml").stream()
                        .map(reader::facilityKind)
                        .toList(),
                entries("functions.yaml").stream().map(reader::function).toList(),
                entries("applications.yaml").stream()
                        .flatMap(entry -> reader.application(entry).stream())
                        .toList(),
                entries("terms.yaml").stream().map(reader::term).toList());
        references.reportUnknown();
        new CompanionCycles(catalogue.applications(), errors).report();
        errors.refuseAny();
        return catalogue;
    }

    private List<YamlMapping> entries(String file) {
        return new YamlFile(directory, file, errors).entries();
    }
}
