/**
 * The edge of need against stock: figures for machines, for staff and for everybody. It owns their shape, what of them is
 * withheld and the words of its pages. Nobody else calls it.
 */
@NullMarked
package trygg.housing.stock.web;

import org.jspecify.annotations.NullMarked;
