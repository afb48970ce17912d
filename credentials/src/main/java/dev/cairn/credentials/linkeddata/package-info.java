/**
 * Decides what a JSON-LD document says: which contexts are known, which documents are sound, and what their canonical form is.
 *
 * <p>A Data Integrity signature covers the statements (RDF) of a document, not its text. Two texts with the same statements carry
 * the same signature, so this package also refuses every way of writing a document in which a reader of the JSON would see something
 * else than what was signed: terms and types that no context defines (silently dropped, hence not signed), statements hidden behind
 * full addresses or JSON-LD keywords, inline contexts, properties of the credential moved to another place.
 */
@NullMarked
package dev.cairn.credentials.linkeddata;

import org.jspecify.annotations.NullMarked;
