// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import be.delegraph.problem.CountedIncidents;
import be.delegraph.structure.UnitChanges;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What tests of several rooms use is in {@code testing}; the rest of a room's tests is its own. */
class TestStructureTests {

    private static final String TOOLS = "be.delegraph.testing";

    /** Made of what only their rooms see. */
    private static final Class<?>[] NEED_THEIR_ROOMS = {CountedIncidents.class, UnitChanges.class};

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("be.delegraph");

    @Test
    void aRoomsTestsAreNobodyElses() {
        classes().should(knowNoTestsOfAnotherRoom()).check(TESTS);
    }

    /** What is to be closed is said where it is opened, so that it is closed whatever failed. */
    @Test
    void nothingIsClosedByHandAfterAllTests() {
        noMethods().should().beAnnotatedWith(AfterAll.class).check(TESTS);
    }

    private static ArchCondition<JavaClass> knowNoTestsOfAnotherRoom() {
        return new ArchCondition<>("know no tests of another room") {
            @Override
            public void check(JavaClass test, ConditionEvents events) {
                test.getDirectDependenciesFromSelf().stream()
                        .filter(TestStructureTests::isOfAnotherRoom)
                        .forEach(found -> events.add(SimpleConditionEvent.violated(found, found.getDescription())));
            }
        };
    }

    private static boolean isOfAnotherRoom(Dependency dependency) {
        JavaClass known = dependency.getTargetClass();
        String room = dependency.getOriginClass().getPackageName();
        return TESTS.contain(known.getName())
                && !(known.getPackageName() + ".").startsWith(room + ".")
                && !known.getPackageName().equals(TOOLS)
                && !belongToAnyOf(NEED_THEIR_ROOMS).test(known);
    }
}
