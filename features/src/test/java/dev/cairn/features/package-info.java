/** Decides what the features' sentences mean: steps of one line each, into drivers that speak HTTP like any client. */
package dev.cairn.features;
