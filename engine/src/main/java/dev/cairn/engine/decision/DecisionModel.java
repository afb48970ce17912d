package dev.cairn.engine.decision;

import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.PlainModelReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * A compiled decision model. Immutable to its users and thread-safe.
 *
 * <p>Decisions are pure: the same inputs give the same outcome, so outcomes are remembered by their inputs (up to
 * {@value #REMEMBERED_OUTCOMES}); a first evaluation of a table of 30 rows costs some 100 microseconds, a remembered one less
 * than one.
 */
public final class DecisionModel {

    private static final int REMEMBERED_MODELS = 64;
    private static final int REMEMBERED_DRAFTS = 8;
    private static final int REMEMBERED_OUTCOMES = 20_000;
    private static final BoundedMemory<RuleAsset, DecisionModel> COMPILED = new BoundedMemory<>(REMEMBERED_MODELS);
    private static final BoundedMemory<RuleAsset, DecisionModel> DRAFTS = new BoundedMemory<>(REMEMBERED_DRAFTS);

    private final RuleAsset asset;
    private final PlainModel plain;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<DecisionTableText> tables;
    private final Map<String, List<TableRow>> rowsByDecision;
    private final ThreadLocal<List<TableRow>> fired = ThreadLocal.withInitial(ArrayList::new);
    private final BoundedMemory<Question, DecisionOutcome> outcomes = new BoundedMemory<>(REMEMBERED_OUTCOMES);

    private record Question(String decision, Map<String, @Nullable Object> inputs) {}

    private DecisionModel(RuleAsset asset) {
        this.asset = asset;
        this.plain = readPlain(asset);
        this.runtime = compileRuntime(asset, plain.write());
        this.model = runtime.getModels().get(0);
        refuseErrors();
        this.tables = TableReader.read(asset, plain);
        this.rowsByDecision = tables.stream()
                .collect(Collectors.toUnmodifiableMap(DecisionTableText::decision, DecisionTableText::rows));
        runtime.addListener(new RowListener());
    }

    /**
     * Compiles a model (60 to 100 ms), or takes it from memory if the same asset was compiled before. Safe for the text of a
     * stranger: it is read by allow-lists, and the engine gets what was written from that, never the text itself.
     *
     * @throws RefusedAssetException if the model is not plain or has errors. A model with errors would still evaluate, wrongly
     */
    public static DecisionModel compile(RuleAsset asset) {
        return COMPILED.recall(asset, DecisionModel::new);
    }

    /**
     * Compiles a draft, as {@link #compile} does. Drafts are remembered apart, and few of them: however many are written, no model
     * that decides has to be compiled anew for it.
     *
     * @throws RefusedAssetException as {@link #compile} does
     */
    public static DecisionModel compileDraft(RuleAsset asset) {
        return DRAFTS.recall(asset, DecisionModel::new);
    }

    /** The asset that this model was compiled from. */
    public RuleAsset asset() {
        return asset;
    }

    /** The model's own description: its purpose, its owner, the reason of its hit policies. Empty if there is none. */
    public String description() {
        return plain.description();
    }

    /** The decision tables as they are written, in their order. */
    public List<DecisionTableText> listTables() {
        return tables;
    }

    /** All rows of all decision tables, table by table, in the order in which they are written. */
    public List<TableRow> listRows() {
        return tables.stream().flatMap(table -> table.rows().stream()).toList();
    }

    /** The model's name, as its author wrote it: {@code Credit recognition}. */
    public String name() {
        return plain.name();
    }

    /**
     * An input that the model asks for.
     *
     * @param type its FEEL type, such as {@code string}
     */
    public record Input(String name, String type) {}

    /** The inputs that the model asks for, in order of name. */
    public List<Input> listInputs() {
        return plain.inputs().stream()
                .map(input -> new Input(input.name(), input.typeName()))
                .sorted(Comparator.comparing(Input::name))
                .toList();
    }

    /** The names of the decisions, in the order in which they are written. */
    public List<String> listDecisions() {
        return plain.decisions().stream().map(PlainModel.Decision::name).toList();
    }

    /**
     * Takes one decision. An input that the model asks for and that is not given is null in the model, where the author says what
     * that means.
     *
     * @param inputs by name; text, {@link java.math.BigDecimal}, {@link Boolean}, {@code java.time}, and lists and maps of these
     * @throws IllegalArgumentException if an input is anything else, or the model has no such decision
     * @throws DecisionFailedException if the model reports an error for these inputs
     */
    public DecisionOutcome decide(String decision, Map<String, ?> inputs) {
        FeelValues.check(inputs);
        return outcomes.recall(
                new Question(decision, Collections.unmodifiableMap(new HashMap<>(inputs))), this::evaluate);
    }

    private DecisionOutcome evaluate(Question question) {
        if (model.getDecisionByName(question.decision()) == null) {
            throw new IllegalArgumentException("Expected a decision of '%s', one of %s, but found '%s'."
                    .formatted(asset.ruleSet(), listDecisions(), question.decision()));
        }
        List<TableRow> rows = fired.get();
        rows.clear();
        DMNResult result = runtime.evaluateByName(model, contextOf(question), question.decision());
        List<TableRow> firedRows = List.copyOf(rows);
        rows.clear();
        return new DecisionOutcome(valueOf(question, result), firedRows);
    }

    private DMNContext contextOf(Question question) {
        DMNContext context = runtime.newContext();
        model.getInputs()
                .forEach(input -> context.set(input.getName(), question.inputs().get(input.getName())));
        return context;
    }

    private @Nullable Object valueOf(Question question, DMNResult result) {
        DMNDecisionResult decided = result.getDecisionResultByName(question.decision());
        if (result.hasErrors()
                || decided.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
            throw new DecisionFailedException("Decision '%s' of '%s' reached no outcome for %s: %s"
                    .formatted(
                            question.decision(), asset.ruleSet(), question.inputs(), messages(result.getMessages())));
        }
        return decided.getResult();
    }

    private static PlainModel readPlain(RuleAsset asset) {
        PlainModelReader.Reading reading = PlainModelReader.read(asset.text());
        return reading.model().orElseThrow(() -> new RefusedAssetException(asset, reading.findings()));
    }

    private static DMNRuntime compileRuntime(RuleAsset asset, String written) {
        return DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(written), "UTF-8")))
                .getOrElseThrow(e -> RefusedAssetException.notCompiled(asset, String.valueOf(e.getMessage())));
    }

    private void refuseErrors() {
        if (model.hasErrors()) {
            throw RefusedAssetException.notCompiled(asset, messages(model.getMessages(DMNMessage.Severity.ERROR)));
        }
    }

    private static String messages(List<DMNMessage> messages) {
        return messages.stream().map(DMNMessage::getText).collect(Collectors.joining("; "));
    }

    /** Turns the engine's row numbers into the author's row ids while they are still known. */
    private final class RowListener implements DMNRuntimeEventListener {
        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            List<TableRow> rows = rowsByDecision.getOrDefault(event.getNodeName(), List.of());
            event.getSelected().forEach(number -> fired.get().add(rows.get(number - 1)));
        }
    }
}
