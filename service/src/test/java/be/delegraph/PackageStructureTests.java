// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.catalogue.loading.CatalogueLoader;
import be.delegraph.graph.Graph;
import be.delegraph.graph.Work;
import be.delegraph.history.Changes;
import be.delegraph.testing.SampleData;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.ogm.session.Session;

/** Packages are rooms; this says which may know of which, and it is the table that {@code ARCHITECTURE.md} shows. */
class PackageStructureTests {

    /** The rooms, lowest floor first, and which others each may know besides itself. */
    private static final String ROOMS = """
            model               | –
            problem             | –
            yaml                | –
            logs                | problem
            graph               | model, problem
            http                | model, problem
            identity            | model, problem, http
            identity.sandbox    | model, problem, http, graph, yaml, identity
            authority           | model, problem, graph, identity
            history             | model, problem, graph, http, identity, authority
            catalogue           | model
            catalogue.loading   | model, problem, yaml, graph, history, catalogue
            structure           | model, problem, graph, http, identity, authority, history
            access              | model, problem, graph, authority, catalogue
            access.inquiry      | model, problem, graph, http, identity, authority, access
            access.authzen      | model, problem, http, access, access.inquiry
            access.explanations | model, http, access, access.inquiry
            access.preview      | model, graph, history, access
            """;

    private static final Map<String, Set<String>> MAY_KNOW = rows(ROOMS.lines(), 0, 1);

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/be/delegraph/fixtures/"))
                .importPackages("be.delegraph");
    }

    static Set<String> rooms() {
        return MAY_KNOW.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void knowsNoOtherRoomsThanTheTableSays(String room) {
        String[] known = Stream.concat(Stream.of(room), MAY_KNOW.get(room).stream())
                .map("be.delegraph."::concat)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("be.delegraph." + room)
                .should()
                .dependOnClassesThat(resideInAPackage("be.delegraph..").and(not(resideInAnyPackage(known))))
                .check(ours);
    }

    /** The command line, on the uppermost floor, knows all of them and is known by none. */
    @Test
    void everyPackageStandsInTheTable() {
        assertThat(ours.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("be.delegraph"))
                        .map(name -> name.substring("be.delegraph.".length()))
                        .collect(toSet()))
                .isEqualTo(MAY_KNOW.keySet());
    }

    @Test
    void theTableThatIsShownIsTheTableThatIsRun() throws IOException {
        Stream<String> shown = Files.readAllLines(SampleData.root().resolve("service/ARCHITECTURE.md")).stream()
                .dropWhile(line -> !line.startsWith("| room |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replaceAll("^\\| *| *\\|$|`", ""));

        assertThat(rows(shown, 0, 2)).isEqualTo(MAY_KNOW);
    }

    /** Nobody can write without a record of it, because there is no other way in. */
    @Test
    void onlyTheHistoryWrites() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Changes.class)
                .should()
                .callMethod(Graph.class, "write", String.class, Work.class, Duration.class)
                .check(ours);
    }

    /** The catalogue's load writes through OGM, in a transaction of its own, and appends to the catalogue's chain there. */
    @Test
    void onlyTheCataloguesLoadBeginsTransactionsOfObjectMapping() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CatalogueLoader.class)
                .should()
                .callMethodWhere(describe(
                        "begin a transaction of OGM",
                        call -> call.getName().equals("beginTransaction")
                                && call.getTargetOwner().isAssignableTo(Session.class)))
                .check(ours);
    }

    /** Whoever asks reads the answer's records; all else about the driver is the graph's affair. */
    @Test
    void theDriverStaysAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackages("be.delegraph.graph..", "be.delegraph.catalogue.loading..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.neo4j.driver..").and(not(belongToAnyOf(Record.class, Value.class))))
                .check(ours);
    }

    @Test
    void objectMappingIsForTheCatalogue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("be.delegraph.catalogue.loading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j.ogm..")
                .check(ours);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .accessTargetWhere(describe("the machine's clock", PackageStructureTests::readsTheTime))
                .check(ours);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(beInANullMarkedPackage()).check(ours);
    }

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

    /** Of each row the room and what it may know, by the columns' numbers. */
    private static Map<String, Set<String>> rows(Stream<String> lines, int room, int known) {
        return lines.map(line -> line.split(" *\\| *", -1))
                .collect(toMap(
                        columns -> columns[room].strip(),
                        columns -> Stream.of(columns[known].strip().split(", ", -1))
                                .filter(name -> !name.equals("–"))
                                .collect(toSet()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
