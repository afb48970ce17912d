package dev.cairn.api.avetmiss;

import org.jspecify.annotations.Nullable;

/** Turns lines of one record type, whose fields were looked at one by one, into records, and applies the rules between fields and files. */
interface RecordReader<T> {

    /**
     * Reads one line and reports on it what is wrong.
     *
     * @return null where something essential is missing; the caller leaves out the record as well if the line has an error
     */
    @Nullable
    T read(NatLine line, String file);

    /** Why a record without an error must be left out all the same: the line it rests on is left out. Null where nothing does. */
    default @Nullable String findObstacle(T record) {
        return null;
    }
}
