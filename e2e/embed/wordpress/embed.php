<?php
/*
 * Asks WordPress's own code to embed an address, as a site does whose author pastes it: discovery, the request for the
 * answer, and the filter for authors who may not paste frames. There is no database: every option has its default. Prints
 * the answer's address and the HTML that the article gets as JSON.
 */
[, $folder, $address] = $argv;
define('ABSPATH', rtrim($folder, '/') . '/');
define('WPINC', 'wp-includes');
define('WP_CONTENT_DIR', ABSPATH . 'wp-content');
define('WP_DEBUG', false);

$files = ['version', 'compat', 'load', 'pomo/translations', 'plugin', 'class-wp-error', 'cache', 'functions', 'class-wp-list-util', 'class-wp-locale', 'l10n', 'formatting',
    'shortcodes', 'kses', 'pluggable', 'general-template', 'link-template', 'embed', 'class-wp-oembed', 'http', 'class-wp-http',
    'class-wp-http-streams', 'class-wp-http-curl', 'class-wp-http-proxy', 'class-wp-http-cookie', 'class-wp-http-encoding',
    'class-wp-http-response', 'class-wp-http-requests-response', 'class-wp-http-requests-hooks'];
foreach ($files as $file) require_once ABSPATH . WPINC . "/$file.php";
wp_cache_init();

$options = ['blog_charset' => 'UTF-8', 'home' => 'http://wordpress.example', 'siteurl' => 'http://wordpress.example'];
add_filter('pre_option', fn($value, $name) => $options[$name] ?? '', 10, 2);
// The site that is tried stands on this machine, where WordPress asks nobody by itself.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => [parse_url($address, PHP_URL_PORT) ?? 80]);
// As default-filters.php has it, which needs a database for the rest.
add_filter('oembed_dataparse', 'wp_filter_oembed_iframe_title_attribute', 5, 3);
add_filter('oembed_dataparse', 'wp_filter_oembed_result', 10, 3);

$oembed = _wp_oembed_get_object();
echo json_encode(['answer' => $oembed->discover($address), 'html' => $oembed->get_html($address, ['width' => 650])]), "\n";
