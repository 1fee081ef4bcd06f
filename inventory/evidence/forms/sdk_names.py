"""What code calls an SDK, where that is not the name of its package: the longest beginning counts."""

from __future__ import annotations

PYTHON = {
    "airbrake": "pybrake", "amplitude": "amplitude-analytics", "analytics": "analytics-python",
    "azure.identity": "azure-identity", "azure.storage": "azure-storage-blob", "azure.core": "azure-core",
    "brevo": "brevo-python", "clerk_backend_api": "clerk-backend-api",
    "datadog_api_client": "datadog-api-client", "deepgram": "deepgram-sdk", "elasticapm": "elastic-apm",
    "firebase_admin": "firebase-admin", "google.ads": "google-ads", "google.analytics": "google-analytics-data",
    "google.cloud.bigquery": "google-cloud-bigquery", "google.cloud.firestore": "google-cloud-firestore",
    "google.cloud.logging": "google-cloud-logging", "google.cloud.pubsub": "google-cloud-pubsub",
    "google.cloud": "google-cloud-storage", "google.genai": "google-genai",
    "google.generativeai": "google-generativeai", "gocardless_pro": "gocardless-pro", "h_captcha": "django-hcaptcha",
    "hubspot": "hubspot-api-client", "intercom": "python-intercom", "klaviyo_api": "klaviyo-api",
    "ldclient": "launchdarkly-server-sdk", "mailchimp_marketing": "mailchimp-marketing", "mailjet_rest": "mailjet-rest",
    "mollie": "mollie-api-python", "onfido": "onfido-python", "optimizely": "optimizely-sdk",
    "plaid": "plaid-python", "rudderstack": "rudder-sdk-python",
    "scout_apm": "scout-apm", "segment": "segment-analytics-python", "shopify": "shopifyapi",
    "sib_api_v3_sdk": "sib-api-v3-sdk", "slack": "slackclient", "snowflake": "snowflake-connector-python",
    "square": "squareup", "telegram": "python-telegram-bot", "trello": "py-trello",
}  # fmt: skip
RUBY = {
    "Algolia": "algolia", "Analytics": "analytics-ruby", "Anthropic": "anthropic", "Appsignal": "appsignal",
    "Aws": "aws-sdk-core", "Braintree": "braintree", "Bugsnag": "bugsnag", "Cloudinary": "cloudinary",
    "Customerio": "customerio", "Datadog": "datadog", "Gibbon": "gibbon", "Honeybadger": "honeybadger",
    "Intercom": "intercom", "LaunchDarkly": "launchdarkly-server-sdk", "MailchimpMarketing": "mailchimpmarketing",
    "Mailgun": "mailgun-ruby", "Mailjet": "mailjet", "Mixpanel": "mixpanel-ruby", "NewRelic": "newrelic_rpm",
    "OpenAI": "ruby-openai", "Plaid": "plaid", "PostHog": "posthog-ruby", "Postmark": "postmark", "Pusher": "pusher",
    "Resend": "resend", "Rollbar": "rollbar", "Segment": "analytics-ruby", "SendGrid": "sendgrid-ruby",
    "Sentry": "sentry-ruby", "Slack": "slack-ruby-client", "Stripe": "stripe", "Twilio": "twilio-ruby",
}  # fmt: skip
PHP = {
    "Algolia": "algolia/algoliasearch-client-php", "Auth0": "auth0/auth0-php", "Aws": "aws/aws-sdk-php",
    "Braintree": "braintree/braintree_php", "Bugsnag": "bugsnag/bugsnag", "Cloudinary": "cloudinary/cloudinary_php",
    "DrewM\\MailChimp": "drewm/mailchimp-api", "FacebookAds": "facebook/php-business-sdk",
    "Google\\Cloud": "google/cloud",
    "HubSpot": "hubspot/api-client", "Intercom": "intercom/intercom-php", "Kreait\\Firebase": "kreait/firebase-php",
    "MailchimpMarketing": "mailchimp/marketing", "Mailgun": "mailgun/mailgun-php",
    "Mailjet": "mailjet/mailjet-apiv3-php",
    "Mixpanel": "mixpanel/mixpanel-php", "Mollie": "mollie/mollie-api-php", "OpenAI": "openai-php/client",
    "PayPal": "paypal/rest-api-sdk-php", "PostHog": "posthog/posthog-php", "Postmark": "wildbit/postmark-php",
    "Pusher": "pusher/pusher-php-server", "Resend": "resend/resend-php", "Rollbar": "rollbar/rollbar",
    "Segment": "segmentio/analytics-php", "SendGrid": "sendgrid/sendgrid", "Sentry": "sentry/sentry",
    "Square": "square/square", "Stripe": "stripe/stripe-php", "Twilio": "twilio/sdk", "Vonage": "vonage/client",
}  # fmt: skip
SWIFT = {
    "AdjustSdk": "Adjust", "AppsFlyerLib": "AppsFlyerFramework", "FacebookCore": "FBSDKCoreKit",
    "GoogleMobileAds": "Google-Mobile-Ads-SDK", "Mixpanel": "Mixpanel-swift", "NewRelic": "NewRelicAgent",
    "OneSignalFramework": "OneSignalXCFramework", "Segment": "Analytics", "mParticle_Apple_SDK": "mParticle-Apple-SDK",
}  # fmt: skip
JVM = {
    "co.elastic.apm": "co.elastic.apm/apm-agent-api", "com.adjust.sdk": "com.adjust.sdk/adjust-android",
    "com.adyen": "com.adyen/adyen-java-api-library", "com.algolia": "com.algolia/algoliasearch",
    "com.amazonaws": "com.amazonaws/aws-java-sdk", "com.amplitude": "com.amplitude/analytics-android",
    "com.applovin": "com.applovin/applovin-sdk", "com.appsflyer": "com.appsflyer/af-android-sdk",
    "com.auth0": "com.auth0/auth0", "com.braintreegateway": "com.braintreepayments.gateway/braintree-java",
    "com.braze": "com.braze/android-sdk-ui", "com.bugsnag": "com.bugsnag/bugsnag",
    "com.datadog": "com.datadoghq/dd-trace-api",
    "com.facebook.appevents": "com.facebook.android/facebook-android-sdk",
    "com.google.cloud": "com.google.cloud/google-cloud",
    "com.google.android.gms.ads": "com.google.android.gms/play-services-ads",
    "com.google.firebase": "com.google.firebase/firebase-bom", "com.instabug": "com.instabug.library/instabug",
    "com.iterable": "com.iterable/iterableapi", "com.launchdarkly": "com.launchdarkly/launchdarkly-java-server-sdk",
    "com.mapbox": "com.mapbox.maps/android", "com.mixpanel": "com.mixpanel.android/mixpanel-android",
    "com.newrelic": "com.newrelic.agent.java/newrelic-api", "com.onesignal": "com.onesignal/OneSignal",
    "com.openai": "com.openai/openai-java", "com.plaid": "com.plaid/plaid-java", "com.posthog": "com.posthog/posthog",
    "com.revenuecat": "com.revenuecat.purchases/purchases", "com.rollbar": "com.rollbar/rollbar-java",
    "com.segment.analytics": "com.segment.analytics.java/analytics", "com.sendgrid": "com.sendgrid/sendgrid-java",
    "com.slack.api": "com.slack.api/slack-api-client", "com.stripe": "com.stripe/stripe-java",
    "com.twilio": "com.twilio.sdk/twilio", "io.branch": "io.branch.sdk.android/library",
    "io.intercom": "io.intercom.android/intercom-sdk", "io.sentry": "io.sentry/sentry",
    "software.amazon.awssdk": "software.amazon.awssdk/bom",
}  # fmt: skip
DOTNET = {
    "Adyen": "Adyen", "Algolia.Search": "Algolia.Search", "Amazon": "AWSSDK.Core", "Anthropic": "Anthropic.SDK",
    "Auth0": "Auth0.ManagementApi", "Azure.AI.OpenAI": "Azure.AI.OpenAI", "Azure": "Azure.Core",
    "Braintree": "Braintree", "Bugsnag": "Bugsnag", "CloudinaryDotNet": "CloudinaryDotNet", "Datadog": "Datadog.Trace",
    "Elastic.Apm": "Elastic.Apm", "FirebaseAdmin": "FirebaseAdmin", "Google.Cloud": "Google.Cloud.Storage.V1",
    "LaunchDarkly": "LaunchDarkly.ServerSdk", "MailChimp.Net": "MailChimp.Net.V3", "Mailjet": "Mailjet.Api",
    "Microsoft.ApplicationInsights": "Microsoft.ApplicationInsights", "Mindscape.Raygun4Net": "Mindscape.Raygun4Net",
    "Mixpanel": "mixpanel-csharp", "NewRelic": "NewRelic.Agent.Api", "OpenAI": "OpenAI", "PayPal": "PayPal",
    "Plaid": "Going.Plaid", "PostHog": "PostHog", "PostmarkDotNet": "Postmark", "PusherServer": "PusherServer",
    "Resend": "Resend", "Rollbar": "Rollbar", "Segment": "Analytics", "SendGrid": "SendGrid", "Sentry": "Sentry",
    "SlackNet": "SlackNet", "Square": "Square", "Stripe": "Stripe.net", "Telegram.Bot": "Telegram.Bot",
    "Twilio": "Twilio", "Vonage": "Vonage",
}  # fmt: skip
_MOST_PARTS = max(
    1 + name.count(".") + name.count("\\") for names in (PYTHON, RUBY, PHP, SWIFT, JVM, DOTNET) for name in names
)


def package(names: dict[str, str], written: str, separator: str) -> str | None:
    """The package of the longest beginning of `written`, up to a separator, that `names` holds."""
    parts = written.split(separator, _MOST_PARTS)[:_MOST_PARTS]
    beginnings = (separator.join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((names[one] for one in beginnings if one in names), None)
