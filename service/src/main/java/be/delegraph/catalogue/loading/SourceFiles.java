// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue's files, each of them once. */
record SourceFiles(List<SourceFile> all) {

    static SourceFiles read(Path directory, CatalogueErrors errors) {
        return new SourceFiles(Stream.of(CatalogueFile.values())
                .map(file -> SourceReader.read(directory, file, errors))
                .toList());
    }

    SourceFile get(CatalogueFile file) {
        return all.get(file.ordinal());
    }
}
