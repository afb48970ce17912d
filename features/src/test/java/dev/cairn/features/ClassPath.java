package dev.cairn.features;

/** The class path of this run, for processes that are started beside it. */
final class ClassPath {

    private ClassPath() {}

    /** Surefire hides the class path in a jar with nothing but a manifest; it tells the real one in a property. */
    static String text() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
