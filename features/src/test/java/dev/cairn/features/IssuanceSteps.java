package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Proposals and what people say to them. */
public class IssuanceSteps {

    private final World world;

    public IssuanceSteps(World world) {
        this.world = world;
    }

    @After
    public void stopOwnServer() {
        world.stopOwnServer();
    }

    private Cairn cairn() {
        return world.cairn();
    }

    // ---- proposals

    @Given("{string} is proposed for {word}")
    public void isProposed(String award, String name) {
        Person person = world.person(name);
        if (person.results().isEmpty()) {
            person.passed(cairn().units(award), "");
            Cairn.ok(cairn().sendFiles(NatFiles.of(List.of(person)), "all-or-nothing"));
        }
        Eventually.holds(() -> assertState(person, award, "in-process"));
        world.award = award;
    }

    private void assertState(Person person, String award, String state) {
        assertThat(cairn().proposal(person, award).get("state").asText()).isEqualTo(state);
    }

    @Then("{string} is proposed once for {word}")
    public void isProposedOnce(String award, String name) {
        Eventually.holds(
                () -> assertThat(cairn().proposals(world.person(name), award)).hasSize(1));
    }

    @Then("nothing is proposed for {word}")
    public void nothingIsProposed(String name) {
        cairn().findLearner(world.person(name))
                .ifPresent(learner -> assertThat(cairn().awards(world.person(name)))
                        .allSatisfy(award ->
                                assertThat(award.path("proposal").isNull()).isTrue()));
    }

    @Then("{string} is not proposed again for {word}")
    public void isNotProposedAgain(String award, String name) {
        cairn().postResult(
                        world.person(name),
                        "BSBPEF502",
                        "20",
                        "nudge-" + world.person(name).client());
        Eventually.holds(() -> assertThat(
                        cairn().award(world.person(name), "MC-04").get("state").asText())
                .isEqualTo("in-process"));
        assertThat(cairn().proposals(world.person(name), award)).hasSize(1);
    }

    @Then("every micro-credential in {string} is proposed for {word}")
    public void everyMicroCredentialIsProposed(String award, String name) {
        for (String component : cairn().components(award, "MICRO_CREDENTIAL")) {
            isProposed(component, name);
        }
        world.award = award;
    }

    @Then("{string} is earned and waits for its micro-credentials")
    public void isEarnedAndWaits(String award) {
        JsonNode standing = cairn().award(world.learner, award);
        assertThat(standing.get("state").asText()).isEqualTo("waiting");
        assertThat(standing.get("waitsFor")).isNotEmpty();
    }

    @Then("the proposal of {string} for {word} is {word}")
    public void theProposalIs(String award, String name, String state) {
        Eventually.holds(() -> assertState(world.person(name), award, state));
        world.award = award;
    }

    @Then("the proposal names who declined and why")
    public void theProposalNamesWhoDeclined() {
        assertThat(cairn().proposal(world.learner, world.award).get("endorsements"))
                .anySatisfy(said -> {
                    assertThat(said.get("organisation").asText()).isEqualTo("civic-kitchens");
                    assertThat(said.get("outcome").asText()).isEqualTo("declined");
                    assertThat(said.get("comment").asText()).isEqualTo("the workplace log is missing");
                });
    }

    // ---- endorsement

    @Then("these organisations are asked to endorse it:")
    public void theseOrganisationsAreAsked(List<String> organisations) {
        for (String organisation : organisations) {
            assertThat(cairn().hasTask(Cairn.member(organisation), world.learner, world.award))
                    .as(organisation)
                    .isTrue();
        }
        assertThat(texts(cairn().proposal(world.learner, world.award).get("endorsers")))
                .containsExactlyInAnyOrderElementsOf(organisations);
    }

    @Then("no organisation is asked to endorse it")
    public void noOrganisationIsAsked() {
        assertThat(cairn().proposal(world.learner, world.award).get("endorsers"))
                .isEmpty();
    }

    @When("each of them endorses it")
    public void eachOfThemEndorses() {
        endorseAll(world.learner, world.award);
    }

    @Given("all employers of {string} endorsed it for {word}")
    public void allEmployersEndorsed(String award, String name) {
        endorseAll(world.person(name), award);
        world.award = award;
    }

    private void endorseAll(Person person, String award) {
        for (String organisation : texts(cairn().proposal(person, award).get("endorsers"))) {
            Cairn.ok(cairn().endorse(Cairn.member(organisation), person, award, "endorsed", null));
        }
    }

    @When("all employers of {string} endorse it for {word} at the same moment")
    public void allEmployersEndorseAtOnce(String award, String name) {
        Person person = world.person(name);
        List<Supplier<HttpResponse<String>>> actions = new ArrayList<>();
        for (String organisation : texts(cairn().proposal(person, award).get("endorsers"))) {
            actions.add(() -> cairn().endorse(Cairn.member(organisation), person, award, "endorsed", null));
        }
        assertThat(atTheSameMoment(actions)).allSatisfy(Cairn::ok);
    }

    @When("{string} endorses {string} for {word}")
    public void endorses(String organisation, String award, String name) {
        Eventually.holds(() -> assertState(world.person(name), award, "in-process"));
        Cairn.ok(cairn().endorse(Cairn.member(organisation), world.person(name), award, "endorsed", null));
    }

    @When("{string} declines {string} for {word} because {string}")
    public void declines(String organisation, String award, String name, String reason) {
        Cairn.ok(cairn().endorse(Cairn.member(organisation), world.person(name), award, "declined", reason));
    }

    @When("{string} declines {string} for {word} without a reason")
    public void declinesWithoutReason(String organisation, String award, String name) {
        world.answer = cairn().endorse(Cairn.member(organisation), world.person(name), award, "declined", null);
    }

    @Given("{string} was declined for {word}")
    public void wasDeclined(String award, String name) {
        isProposed(award, name);
        declines("harbour-hotels", award, name, "not seen at work");
        theProposalIs(award, name, "declined");
    }

    @Then("{string} is still asked about {string} for {word}")
    public void isStillAsked(String organisation, String award, String name) {
        assertThat(cairn().hasTask(Cairn.member(organisation), world.person(name), award))
                .isTrue();
    }

    @Then("{string} is no longer asked about {string} for {word}")
    public void isNoLongerAsked(String organisation, String award, String name) {
        Eventually.holds(() -> assertThat(cairn().hasTask(Cairn.member(organisation), world.person(name), award))
                .isFalse());
    }

    @Then("three endorsements are on record for {word} {string}")
    public void threeEndorsements(String owner, String award) {
        assertThat(cairn().proposal(world.person(owner.replace("'s", "")), award)
                        .get("endorsements"))
                .hasSize(3)
                .allSatisfy(said -> assertThat(said.get("outcome").asText()).isEqualTo("endorsed"));
    }

    // ---- approval

    @When("the registrar approves it")
    public void theRegistrarApproves() {
        Cairn.ok(cairn().approve(world.learner, world.award, "approved", null));
    }

    @When("the registrar approves {string} for {word}")
    public void theRegistrarApproves(String award, String name) {
        Cairn.ok(cairn().approve(world.person(name), award, "approved", null));
        Eventually.holds(() -> assertState(world.person(name), award, "issued"));
    }

    @When("{word} is issued {string}, one after the other")
    public void isIssuedOneAfterTheOther(String name, String awards) {
        for (String award : awards.split(" ")) {
            Eventually.holds(() -> assertState(world.person(name), award, "in-process"));
            theRegistrarApproves(award, name);
        }
    }

    @When("the registrar rejects {string} for {word} because {string}")
    public void theRegistrarRejects(String award, String name, String reason) {
        Cairn.ok(cairn().approve(world.person(name), award, "rejected", reason));
    }

    @When("the registrar reopens {string} for {word} because {string}")
    public void theRegistrarReopens(String award, String name, String reason) {
        Cairn.ok(cairn().reopen(world.person(name), award, reason));
    }

    @Then("the registrar has a task about {string} for {word}")
    public void theRegistrarHasATask(String award, String name) {
        Eventually.holds(() ->
                assertThat(cairn().registrarHasTask(world.person(name), award)).isTrue());
    }

    @Then("the registrar has no task about {string} for {word}")
    public void theRegistrarHasNoTask(String award, String name) {
        assertThat(cairn().registrarHasTask(world.person(name), award)).isFalse();
    }

    private final List<HttpResponse<String>> answers = new ArrayList<>();

    @When("two registrars approve {string} for {word} at the same moment")
    public void twoRegistrarsApprove(String award, String name) {
        Person person = world.person(name);
        Supplier<HttpResponse<String>> approve = () -> cairn().approve(person, award, "approved", null);
        answers.addAll(atTheSameMoment(List.of(approve, approve)));
    }

    @Then("one of them is told that it is already decided")
    public void oneIsToldThatItIsDecided() {
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @When("each of them is endorsed and approved")
    public void eachIsEndorsedAndApproved() {
        for (String component : cairn().components(world.award, "MICRO_CREDENTIAL")) {
            endorseAll(world.learner, component);
            Cairn.ok(cairn().approve(world.learner, component, "approved", null));
        }
    }

    // ---- what follows

    @Given("{word} holds a credential for {string}")
    public void holdsACredential(String name, String award) {
        Person person = world.person(name);
        if (person.results().isEmpty()) {
            isProposed(award, name);
            endorseAll(person, award);
            Cairn.ok(cairn().approve(person, award, "approved", null));
        }
        Eventually.holds(() -> assertState(person, award, "issued"));
        world.credential = credentialsOf(person, award).get(0).get("url").asText();
    }

    @Then("{word} holds exactly one credential for {string}")
    public void holdsExactlyOne(String name, String award) {
        List<JsonNode> credentials = credentialsOf(world.person(name), award);
        assertThat(credentials).hasSize(1);
        world.credential = credentials.get(0).get("url").asText();
    }

    @Then("{word} is issued {string} without anybody being asked")
    public void isIssuedBySystem(String name, String award) {
        Person person = world.person(name);
        Eventually.holds(() -> assertState(person, award, "issued"));
        JsonNode proposal = cairn().proposal(person, award);
        assertThat(proposal.get("endorsements")).isEmpty();
        assertThat(proposal.get("approval").isNull()).isTrue();
        assertThat(proposal.get("registrarApproves").asBoolean()).isFalse();
        assertThat(proposal.get("components")).isNotEmpty();
        world.credential = credentialsOf(person, award).get(0).get("url").asText();
    }

    @Then("nothing is issued to {word}")
    public void nothingIsIssued(String name) {
        assertThat(cairn().credentials(world.person(name))).isEmpty();
    }

    private List<JsonNode> credentialsOf(Person person, String award) {
        return cairn().credentials(person).stream()
                .filter(credential -> credential.get("award").asText().startsWith(award + "@"))
                .toList();
    }

    @Then("{string} of {word} is to be reviewed")
    public void isToBeReviewed(String award, String name) {
        Eventually.holds(() -> assertThat(cairn().proposal(world.person(name), award)
                        .get("review")
                        .asText(""))
                .isNotEmpty()
                .isNotEqualTo("null"));
    }

    @Then("nothing of {word} is to be reviewed")
    public void nothingIsToBeReviewed(String name) {
        Eventually.holds(() -> assertThat(cairn().awards(world.person(name)))
                .allSatisfy(
                        award -> assertThat(award.path("review").asText("null")).isEqualTo("null")));
    }

    @Then("{string} of {word} is not to be reviewed")
    public void isNotToBeReviewed(String award, String name) {
        assertThat(cairn().proposal(world.person(name), award).get("review").isNull())
                .isTrue();
    }

    @Then("there is no proposal of {string} for {word}")
    public void thereIsNoProposal(String award, String name) {
        assertThat(cairn().proposals(world.person(name), award)).isEmpty();
    }

    @Then("the proposal warns {string}")
    public void theProposalWarns(String words) {
        assertThat(texts(cairn().proposal(world.learner, world.award).get("warnings")))
                .anySatisfy(warning -> assertThat(warning).contains(words));
    }

    @Then("it rests on the units themselves")
    public void itRestsOnTheUnits() {
        JsonNode proposal = cairn().proposal(world.learner, world.award);
        assertThat(proposal.get("components")).isEmpty();
        assertThat(proposal.get("units")).isNotEmpty();
    }

    @Then("{string} of {word} is handed back into {string}")
    public void isHandedBack(String award, String name, String into) {
        Eventually.holds(() -> assertThat(cairn().proposal(world.person(name), award)
                        .get("handedBackInto")
                        .asText())
                .isEqualTo(into));
    }

    @Then("{string} of {word} is held by itself")
    public void isHeldByItself(String award, String name) {
        JsonNode proposal = cairn().proposal(world.person(name), award);
        assertThat(proposal.get("state").asText()).isEqualTo("issued");
        assertThat(proposal.get("handedBackInto").isNull()).isTrue();
        holdsExactlyOne(name, award);
    }

    // ---- reviews and bases

    @Then("the review of {string} of {word} has this chain:")
    public void theReviewHasThisChain(String award, String name, List<Map<String, String>> rows) {
        Eventually.holds(() -> {
            JsonNode review = lastReview(award, name);
            assertThat(review.get("closedAt").isNull()).as(review.toString()).isTrue();
            assertThat(review.get("chain")).extracting(IssuanceSteps::step).isEqualTo(rows);
        });
    }

    private static Map<String, String> step(JsonNode step) {
        return Map.of(
                "lost",
                step.get("kind").asText() + " " + withoutKey(step.get("what")),
                "carried",
                String.join(" ", texts(step.get("carried"))));
    }

    /** A result's key begins with its unit; what follows names the enrolment. */
    private static String withoutKey(JsonNode what) {
        return what.asText().split("/", 2)[0];
    }

    @Then("the review of {string} of {word} is closed as {string}")
    public void theReviewIsClosed(String award, String name, String as) {
        Eventually.holds(() ->
                assertThat(lastReview(award, name).get("closedAs").asText()).isEqualTo(as));
    }

    private JsonNode lastReview(String award, String name) {
        JsonNode reviews = cairn().proposal(world.person(name), award).get("reviews");
        assertThat(reviews).as("reviews of " + award).isNotEmpty();
        return reviews.get(reviews.size() - 1);
    }

    @Then("these were the bases of {string} for {word}, one after the other:")
    public void theseWereTheBases(String award, String name, List<Map<String, String>> rows) {
        Eventually.holds(
                () -> assertThat(cairn().proposal(world.person(name), award).get("bases"))
                        .extracting(IssuanceSteps::basis)
                        .isEqualTo(rows.stream().map(IssuanceSteps::basis).toList()));
    }

    private static String basis(JsonNode basis) {
        return basis(
                texts(basis.get("components")).stream()
                        .map(version -> version.substring(0, version.indexOf('@')))
                        .toList(),
                StreamSupport.stream(basis.get("results").spliterator(), false)
                        .map(IssuanceSteps::withoutKey)
                        .toList());
    }

    private static String basis(Map<String, String> row) {
        return basis(words(row.get("components")), words(row.get("results")));
    }

    private static String basis(List<String> components, List<String> results) {
        return "components %s, results %s".formatted(components, results);
    }

    private static List<String> words(String cell) {
        return cell == null ? List.of() : LittleAward.words(cell);
    }

    // ---- waiting

    @When("{word} waits with {string}")
    public void waitsWith(String name, String award) {
        Person person = world.person(name);
        Cairn.ok(cairn().addAccount(person.client(), "LEARNER", null, cairn().learner(person)));
        Cairn.ok(cairn().postpone(person.client(), person, award));
    }

    @When("{word} waits with {string} no longer")
    public void waitsNoLonger(String name, String award) {
        Person person = world.person(name);
        Cairn.ok(cairn().endPostponement(person.client(), person, award));
    }

    @Then("{string} stands as {string} for {word}")
    public void standsAs(String award, String state, String name) {
        assertThat(cairn().award(world.person(name), award).get("state").asText())
                .isEqualTo(state);
    }

    @Then("it was not proposed again: {string} for {word}")
    public void wasNotProposedAgain(String award, String name) {
        assertThat(cairn().proposals(world.person(name), award)).hasSize(1);
    }

    // ---- a transfer

    @Then("the proposal was closed because {string}")
    public void theProposalWasClosedBecause(String words) {
        assertThat(cairn().proposal(world.learner, world.award)
                        .get("closedBecause")
                        .asText())
                .contains(words);
    }

    @Then("it is a proposal of {string}")
    public void itIsAProposalOf(String version) {
        assertThat(cairn().proposal(world.learner, world.award).get("award").asText())
                .isEqualTo(version);
    }

    // ---- by the system

    @Then("{string} are issued to {word} by the system, the last of them last")
    public void areIssuedByTheSystem(String awards, String name) {
        Person person = world.person(name);
        List<JsonNode> proposals = new ArrayList<>();
        for (String award : LittleAward.words(awards)) {
            Eventually.holds(() -> assertState(person, award, "issued"));
            JsonNode proposal = cairn().proposal(person, award);
            assertThat(proposal.get("endorsements")).isEmpty();
            assertThat(proposal.get("approval").isNull()).isTrue();
            proposals.add(proposal);
        }
        JsonNode last = proposals.remove(proposals.size() - 1);
        // Signing is told in whole seconds, so of two in one second the instants of proposing tell the order.
        assertThat(proposals).allSatisfy(before -> {
            assertThat(instant(before, "proposedAt")).isBefore(instant(last, "proposedAt"));
            assertThat(instant(before, "closedAt")).isBeforeOrEqualTo(instant(last, "closedAt"));
        });
        assertThat(last.get("components")).hasSize(proposals.size());
    }

    private static Instant instant(JsonNode proposal, String field) {
        return Instant.parse(proposal.get(field).asText());
    }

    // ---- the server

    @Given("a server of its own")
    public void aServerOfItsOwn() {
        world.startOwnServer();
    }

    @When("the server is killed and started again")
    public void killedAndStarted() {
        world.server().kill();
        world.server().start();
    }

    @When("the server is stopped and started again")
    public void stoppedAndStarted() {
        world.server().stop();
        world.server().start();
    }

    private static List<HttpResponse<String>> atTheSameMoment(List<Supplier<HttpResponse<String>>> actions) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> running = actions.stream()
                .map(action -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return action.get();
                        },
                        task -> new Thread(task).start()))
                .toList();
        start.countDown();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
