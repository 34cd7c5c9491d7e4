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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Packages are features; these rules say which may know of which. */
@AnalyzeClasses(
        packages = "be.delegraph",
        importOptions = {ImportOption.DoNotIncludeTests.class, PackageStructureTests.ServiceOnly.class})
class PackageStructureTests {

    private static final DescribedPredicate<JavaClass> CODES = resideInAPackage("be.delegraph.model");
    private static final DescribedPredicate<JavaClass> NUMBERS = resideInAPackage("be.delegraph.model");
    private static final DescribedPredicate<JavaClass> UNITS = resideInAPackage("be.delegraph.model");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("be.delegraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingDependsOnTheEntryPoint = noClasses()
            .that()
            .resideOutsideOfPackage("be.delegraph")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("be.delegraph");

    @ArchTest
    static final ArchRule unitsKnowNothingOfOurs = ofOurs("structure").mayKnow("structure");

    @ArchTest
    static final ArchRule numbersKnowNothingOfOurs = ofOurs("registers").mayKnow("registers");

    @ArchTest
    static final ArchRule yamlKnowsNothingOfOurs = ofOurs("yaml").mayKnow("yaml");

    @ArchTest
    static final ArchRule problemsKnowNothingOfOurs = ofOurs("problem").mayKnow("problem");

    @ArchTest
    static final ArchRule theGraphKnowsNoFeature = ofOurs("graph").mayKnow("graph", "problem");

    @ArchTest
    static final ArchRule logsKnowProblemsOnly = ofOurs("logs").mayKnow("logs", "problem");

    @ArchTest
    static final ArchRule whatEndpointsShareKnowsProblemsOnly = ofOurs("api").mayKnow("api", "problem");

    @ArchTest
    static final ArchRule theCatalogueKnowsLevelsYamlAndTheGraph =
            ofOurs("catalogue").mayKnow("catalogue", "structure", "yaml", "graph", "problem");

    @ArchTest
    static final ArchRule identityKnowsUnitsCodesNumbersAndTheGraph =
            ofOurs("identity").mayKnow(UNITS.or(CODES).or(NUMBERS), "identity", "graph", "problem");

    @ArchTest
    static final ArchRule theSandboxsIdentityKnowsYamlToo = ofOurs("identity.sandbox")
            .mayKnow(UNITS.or(CODES).or(NUMBERS), "identity", "identity.sandbox", "yaml", "graph", "problem");

    @ArchTest
    static final ArchRule decisionsKnowUnitsCodesNumbersAndTheGraph =
            ofOurs("access").mayKnow(UNITS.or(CODES).or(NUMBERS), "access", "graph", "problem");

    @ArchTest
    static final ArchRule theDecisionApiReachesTheGraphThroughDecisionsOnly = ofOurs("access.authzen")
            .mayKnow(UNITS.or(CODES).or(NUMBERS), "access", "access.authzen", "identity", "problem");

    @ArchTest
    static final ArchRule explanationsKnowDecisionsAndTheirApi = ofOurs("access.explanations")
            .mayKnow(UNITS.or(CODES).or(NUMBERS), "access", "access.authzen", "access.explanations", "problem");

    @ArchTest
    static final ArchRule theDriverStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("be.delegraph.graph..", "be.delegraph.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j.driver..");

    @ArchTest
    static final ArchRule objectMappingIsForTheCatalogue = noClasses()
            .that()
            .resideOutsideOfPackages("be.delegraph.graph..", "be.delegraph.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j.ogm..");

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

    private static Ours ofOurs(String ours) {
        return new Ours("be.delegraph." + ours);
    }

    /** One of our packages, whose knowledge of the rest of ours is to be limited. */
    private record Ours(String name) {

        ArchRule mayKnow(String... known) {
            return mayKnow(DescribedPredicate.alwaysFalse(), known);
        }

        ArchRule mayKnow(DescribedPredicate<JavaClass> classes, String... packages) {
            String[] known = Stream.of(packages).map("be.delegraph."::concat).toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("be.delegraph..").and(not(classes)).and(not(resideInAnyPackage(known))));
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
