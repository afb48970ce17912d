/**
 * Decides what people may decide about how a learner or a group is judged: waive, substitute, force, bar, grant credit, record a fact, ask
 * for an award, transfer to another version; and keeps it with reason, author and history, so that each can be taken back.
 */
@NullMarked
package dev.cairn.api.adjustment;

import org.jspecify.annotations.NullMarked;
