// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Packages are features; these rules say which may know of which. */
@AnalyzeClasses(
        packages = "be.delegraph",
        importOptions = {ImportOption.DoNotIncludeTests.class, PackageStructureTests.ServiceOnly.class})
class PackageStructureTests {

    private static final DescribedPredicate<JavaClass> CODES = in("be.delegraph.catalogue", ".*Code");
    private static final DescribedPredicate<JavaClass> NUMBERS = in("be.delegraph.registers", "Insz|.*Number");
    private static final DescribedPredicate<JavaClass> UNITS = resideInAPackage("be.delegraph.structure");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("be.delegraph.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingDependsOnTheEntryPoint = noClasses()
            .that()
            .resideOutsideOfPackage("be.delegraph")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("be.delegraph")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theGraphAndTheProblemsKnowNoFeature = ofOurs("be.delegraph.graph..", "be.delegraph.problem..")
            .mayKnow(resideInAnyPackage("be.delegraph.graph..", "be.delegraph.problem.."));

    @ArchTest
    static final ArchRule decisionsKnowUnitsCodesNumbersAndTheGraph = ofOurs("be.delegraph.access")
            .mayKnow(resideInAnyPackage("be.delegraph.access", "be.delegraph.graph", "be.delegraph.problem")
                    .or(UNITS)
                    .or(CODES)
                    .or(NUMBERS));

    @ArchTest
    static final ArchRule theDecisionApiReachesTheGraphThroughDecisionsOnly = ofOurs("be.delegraph.access.authzen")
            .mayKnow(resideInAnyPackage(
                            "be.delegraph.access",
                            "be.delegraph.access.authzen",
                            "be.delegraph.identity",
                            "be.delegraph.problem")
                    .or(UNITS)
                    .or(CODES)
                    .or(NUMBERS));

    @ArchTest
    static final ArchRule theDriverStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("be.delegraph.graph..", "be.delegraph.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j.driver..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule objectMappingIsForRegistersAndCatalogue = noClasses()
            .that()
            .resideOutsideOfPackages("be.delegraph.graph..", "be.delegraph.catalogue..", "be.delegraph.registers..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j.ogm..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .accessTargetWhere(describe("the machine's clock", PackageStructureTests::readsTheTime));

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(beInANullMarkedPackage());

    private static boolean readsTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !takesAClock(access);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "from" -> false;
            default -> owner.isEquivalentTo(Date.class);
        };
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> in(String packageName, String simpleName) {
        return describe(
                packageName + "." + simpleName,
                type -> type.getPackageName().equals(packageName)
                        && type.getSimpleName().matches(simpleName));
    }

    private static Ours ofOurs(String... packages) {
        return new Ours(Set.of(packages));
    }

    /** Classes of some of our packages, whose knowledge of the rest of ours is to be limited. */
    private record Ours(Set<String> packages) {
        ArchRule mayKnow(DescribedPredicate<JavaClass> known) {
            return noClasses()
                    .that()
                    .resideInAnyPackage(packages.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat(resideInAPackage("be.delegraph..").and(not(known)))
                    .allowEmptyShould(true);
        }
    }

    /** Leaves out the fixtures, which share our root package. */
    static final class ServiceOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/be/delegraph/fixtures/");
        }
    }
}
