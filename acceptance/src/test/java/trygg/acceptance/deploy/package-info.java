/**
 * Holds the Helm chart and the image against what the services need and what a cautious cluster demands, without a cluster.
 * It owns the rules ({@link trygg.acceptance.deploy.ManifestRule}) and proves of each that it catches the mistake it is there
 * for.
 * Nobody calls it but the build: a rule that fails here would otherwise be found by a pod that does not start.
 */
@NullMarked
package trygg.acceptance.deploy;

import org.jspecify.annotations.NullMarked;
