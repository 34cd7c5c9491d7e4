// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.problem.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxCallerRegistryTests {

    @TempDir
    Path directory;

    @Test
    void theSampleCallersAreRead() {
        assertThat(read(Path.of(System.getProperty("delegraph.fixtures"), "callers.yaml"))
                        .named("auditor"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - {caller: &h a, role: AUDITOR} | line 1: anchors (&) and aliases (*) are not read here: write the value out
                    - {caller: *h, role: AUDITOR} | line 1: anchors (&) and aliases (*) are not read here: write the value out
                    - {caller: "a\\e[31m", role: AUDITOR} | line 1: the character U+001B is not read here
                    - {caller: a, caller: b, role: AUDITOR} | Duplicate field 'caller'
                    - {caller: a, size: 1, role: AUDITOR} | Unrecognized field "size"
                    - {role: AUDITOR} | a caller has a name
                    - {caller: a} | a caller has a role
                    ~ | it, or an entry of it, is empty
                    - null | it, or an entry of it, is empty
                    - {caller: a, role: PORTAL, applications: ["a b"]} | An application's code has letters
                    - {caller: a, role: PORTAL, applications: [null]} | Cannot construct
                    """)
    void aFaultIsTold(String text, String fault) throws IOException {
        assertRefused(text, fault);
    }

    @Test
    void aCallerIsThereOnceAndItsPersonIsNotTold() throws IOException {
        String manager = "- {caller: a, role: MANAGER, person: \"85000015380\"}\n";
        assertRefused(manager + manager, "a is there twice");
    }

    private void assertRefused(String text, String fault) throws IOException {
        Path file = Files.writeString(directory.resolve("callers.yaml"), text);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("The sandbox's callers cannot be read from " + file)
                .hasMessageContaining(fault)
                .hasMessageNotContaining("85000015380");
    }

    private static SandboxCallerRegistry read(Path file) {
        return new SandboxCallerRegistry.Reader().callers(new SandboxConfiguration(file));
    }
}
