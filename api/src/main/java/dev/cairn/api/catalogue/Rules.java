package dev.cairn.api.catalogue;

import dev.cairn.engine.credit.AqfGuidance;
import dev.cairn.engine.credit.MicroCredentialRecognition;
import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.validity.ValidityTable;
import java.util.SortedMap;

/**
 * The rules as they stand on one day and are known at one instant, all of them together. Immutable and thread-safe: an evaluation that has
 * begun with one set ends with it, whatever is published meanwhile.
 *
 * @param models the decision models, each as {@code name@number}, by name
 * @param digest one value for all of it, 64 hexadecimal digits: another value, other rules
 */
public record Rules(
        Catalogue catalogue,
        Stacker stacker,
        EndorsementTable endorsement,
        AqfGuidance guidance,
        MicroCredentialRecognition microCredentials,
        ValidityTable validity,
        SortedMap<String, String> models,
        String digest) {}
