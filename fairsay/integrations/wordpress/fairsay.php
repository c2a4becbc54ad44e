<?php
/**
 * Plugin Name: Fairsay
 * Description: Readers' opinions by your own Fairsay installation, in place of WordPress's comments.
 * Version: 1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: Apache-2.0
 *
 * In wp-config.php:  define('FAIRSAY_URL', 'https://opinions.example');
 *                    define('FAIRSAY_SITE', 'harbour');      // the key given to `fairsay site add`
 *                    define('FAIRSAY_SECRET', 'dHJ1…');      // optional: `fairsay site sso harbour --secret`
 */

if (!defined('ABSPATH') || !defined('FAIRSAY_URL') || !defined('FAIRSAY_SITE')) {
    return;
}

if (function_exists('fairsay_thread')) { // asked for a second time, as the theme's comments
    echo fairsay_thread();
} else {
    /** Who is reading, signed for Fairsay; empty for a guest. */
    function fairsay_token(): string {
        $reader = wp_get_current_user();
        if (!$reader->exists()) {
            return '';
        }
        $part = static function (string $bytes): string {
            return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
        };
        $now = time();
        $said = [
            'iss' => FAIRSAY_SITE, 'aud' => FAIRSAY_URL, 'sub' => (string) $reader->ID,
            'name' => $reader->display_name, 'email' => $reader->user_email,
            'iat' => $now, 'exp' => $now + 300, 'jti' => bin2hex(random_bytes(16)),
        ];
        $body = $part(wp_json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . $part(wp_json_encode($said));
        return $body . '.' . $part(hash_hmac('sha256', $body, FAIRSAY_SECRET, true));
    }

    /** The same for the page's script, so that no token ever stands in a page that a cache may keep. */
    function fairsay_tell_token(): void {
        nocache_headers();
        header('Content-Type: text/plain');
        exit(fairsay_token());
    }

    /** The thread's own HTML, for readers without scripts and for search engines; kept for five minutes. */
    function fairsay_fragment(string $story): string {
        $key = 'fairsay_' . md5($story);
        $kept = get_transient($key);
        if (is_string($kept)) {
            return $kept;
        }
        $asked = FAIRSAY_URL . '/embed/thread.html?' . http_build_query(['site' => FAIRSAY_SITE, 'story' => $story]);
        $answer = wp_remote_get($asked, ['timeout' => 2]);
        $found = wp_remote_retrieve_response_code($answer) === 200 ? wp_remote_retrieve_body($answer) : '';
        set_transient($key, $found, $found === '' ? 60 : 300);
        return $found;
    }

    function fairsay_thread(): string {
        $story = (string) get_permalink();
        return sprintf(
            '<fairsay-thread id="comments" site="%s" story="%s" story-title="%s" language="%s" style="display:block;min-block-size:max(46rem,100vh)">%s</fairsay-thread>',
            esc_attr(FAIRSAY_SITE),
            esc_url($story),
            esc_attr(wp_strip_all_tags(get_the_title())),
            esc_attr(get_bloginfo('language')),
            fairsay_fragment($story) // finished and escaped by your own installation
        );
    }

    function fairsay_count(): string {
        return sprintf(
            '<fairsay-count site="%s" story="%s"></fairsay-count>',
            esc_attr(FAIRSAY_SITE),
            esc_url((string) get_permalink())
        );
    }

    function fairsay_scripts(): void {
        wp_enqueue_script_module('fairsay-count', FAIRSAY_URL . '/embed/count.js', [], null);
        if (is_singular()) {
            wp_enqueue_script_module('fairsay', FAIRSAY_URL . '/embed/element.js', [], null);
        }
    }

    function fairsay_sign_on(): void {
        $ask = wp_json_encode(admin_url('admin-ajax.php?action=fairsay_token'));
        wp_print_inline_script_tag(
            "const thread = document.querySelector('fairsay-thread');"
            . "if (thread) thread.sso = async () => (await fetch($ask)).text();",
            ['type' => 'module']
        );
    }

    add_action('wp_enqueue_scripts', 'fairsay_scripts');
    if (defined('FAIRSAY_SECRET')) {
        add_action('wp_footer', 'fairsay_sign_on');
        add_action('wp_ajax_fairsay_token', 'fairsay_tell_token');
        add_action('wp_ajax_nopriv_fairsay_token', 'fairsay_tell_token');
    }
    // Classic themes ask for a file, block themes for a block.
    add_filter('comments_template', static function (): string { return __FILE__; });
    add_filter('render_block_core/comments', static function (): string { return fairsay_thread(); });
    add_filter('comments_number', 'fairsay_count');
    // WordPress's own door is shut: what came in by it would be seen by nobody.
    add_action('pre_comment_on_post', static function (): void { wp_die('', '', ['response' => 403]); });
    add_filter('rest_pre_insert_comment', static function ($said) {
        $kind = is_array($said) ? ($said['comment_type'] ?? '') : 'refused already';
        return in_array($kind, ['', 'comment'], true) ? new WP_Error('fairsay', '', ['status' => 403]) : $said;
    });
    add_filter('pings_open', '__return_false');
}
