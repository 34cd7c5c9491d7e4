// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.access.Question;
import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.HierarchyWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neo4j.driver.Driver;

/** A catalogue, organisations that use it, and questions about them. */
public final class World {

    private static final List<Double> FAULTS = List.of(0.02, 0.05, 0.1);

    private final Catalogue catalogue;
    private final Hierarchy hierarchy;
    private final List<Question> questions;

    private World(Catalogue catalogue, Hierarchy hierarchy, List<Question> questions) {
        this.catalogue = catalogue;
        this.hierarchy = hierarchy;
        this.questions = questions;
    }

    /** Draws a world with so many questions about it. */
    public static World draw(Random random, int questions) {
        Dice dice = new Dice(random, FAULTS.get(random.nextInt(FAULTS.size())));
        Catalogue catalogue = RandomCatalogue.draw(dice);
        Hierarchy hierarchy = RandomHierarchy.draw(dice, catalogue);
        RandomQuestions asked = new RandomQuestions(dice, catalogue, hierarchy);
        return new World(catalogue, hierarchy, dice.listOf(questions, asked::draw));
    }

    public List<Question> questions() {
        return questions;
    }

    /** The beginning of one of the days in which things happen. */
    public Instant midnight(int day) {
        return Dice.midnight(day).instant();
    }

    public NaiveEvaluator evaluator() {
        return new NaiveEvaluator(catalogue, hierarchy);
    }

    /** Writes all of it into an empty graph. */
    public void write(Driver driver) {
        CatalogueWriter.write(catalogue, driver);
        HierarchyWriter.write(hierarchy, driver);
    }

    /** What there is to know about a question, for somebody who must find out why it was answered wrongly. */
    public String about(Question question) {
        List<String> lines = new ArrayList<>();
        catalogue.application(question.application().value()).ifPresent(application -> {
            lines.add(application.toString());
            catalogue.offers().stream()
                    .filter(offer -> offer.application().equals(application.code()))
                    .forEach(offer -> lines.add(offer.toString()));
        });
        for (Place place : Place.all(hierarchy)) {
            place.users().stream()
                    .filter(user -> hierarchy
                            .persons()
                            .get(user.person())
                            .insz()
                            .contains(question.person().value()))
                    .forEach(user -> {
                        place.path().forEach(unit -> lines.add(unit.summary()));
                        lines.add(user.toString());
                    });
        }
        return String.join("\n", lines)
                .replaceAll("Moment\\[instant=(.*?)]", "$1")
                .replace("T00:00:00Z", "");
    }

    /** Short: whoever reports a failure tells about the question that failed. */
    @Override
    public String toString() {
        return "a world of " + hierarchy.organisations().size() + " organisations";
    }
}
