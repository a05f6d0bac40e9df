/**
 * The page shell: the frame around every page, the parts that pages are made of, and the rules that keep a browser
 * safe. It owns templates, texts, style and scripts, and the visitor's choice of language and municipality. Services
 * write pages with it; it knows nothing of what they show.
 */
@NullMarked
package trygg.platform.pages;

import org.jspecify.annotations.NullMarked;
