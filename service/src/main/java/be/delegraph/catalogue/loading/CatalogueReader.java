// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.FunctionCode;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a catalogue's directory and validates it as a whole. */
final class CatalogueReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(ApplicationCode.class, OfText.class)
            .addMixIn(FunctionCode.class, OfText.class)
            .addMixIn(AssuranceLevel.class, OfNumber.class)
            .build();

    private final CatalogueErrors errors = new CatalogueErrors();
    private final SourceFiles files;

    private CatalogueReader(Path directory) {
        this.files = SourceFiles.read(directory, errors);
    }

    /** @throws CatalogueRefusedException with every error that there is */
    static Catalogue read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CatalogueRefusedException(List.of(directory + ": there is no such directory"));
        }
        CatalogueReader reader = new CatalogueReader(directory);
        reader.check();
        return reader.bind();
    }

    private void check() {
        files.all().forEach(source -> CatalogueSchema.check(source, errors));
        new References(files, errors).check();
        SourceFile applications = files.get(CatalogueFile.APPLICATIONS);
        new PolicyCheck(applications, errors).check();
        new CompanionCycles(applications, errors).check();
        errors.refuseAny();
    }

    private Catalogue bind() {
        return new Catalogue(
                entries(CatalogueFile.CAPACITY_TYPES, CapacityTypeEntry.class),
                entries(CatalogueFile.SUBDIVISION_TYPES, SubdivisionTypeEntry.class),
                entries(CatalogueFile.FACILITY_KINDS, FacilityKindEntry.class),
                entries(CatalogueFile.FUNCTIONS, FunctionEntry.class),
                entries(CatalogueFile.APPLICATIONS, ApplicationEntry.class),
                entries(CatalogueFile.TERMS, CatalogueEntry.class));
    }

    private <E> List<E> entries(CatalogueFile file, Class<E> type) {
        CollectionType list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        try {
            return JSON.treeToValue(CatalogueSchema.complete(files.get(file)), list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of %s allows what cannot be read.".formatted(file), e);
        }
    }

    /** A record that stands as a text in the files. */
    private abstract static class OfText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfText(String unused) {}
    }

    /** A record that stands as a number in the files. */
    private abstract static class OfNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfNumber(int unused) {}
    }
}
