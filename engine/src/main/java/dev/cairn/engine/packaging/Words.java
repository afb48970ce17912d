package dev.cairn.engine.packaging;

/** Small mending of sentences that stand inside others. */
final class Words {

    private Words() {}

    /** The sentence without its full stop, to go on with another one. */
    static String withoutStop(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith(":")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }
}
