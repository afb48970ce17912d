/** Decides how the application is put together: its settings, its clock, what is started in which order, and when it is ready. */
@NullMarked
package dev.cairn.api;

import org.jspecify.annotations.NullMarked;
