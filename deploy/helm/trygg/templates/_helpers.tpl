{{/* The four services. Every template that makes one thing per service walks this list. */}}
{{- define "trygg.services" -}}
{{- list "intake" "housing" "benefits" "care" | toJson -}}
{{- end -}}

{{/* What a selector may ask for: never a version, because a selector cannot be changed later. (dict "root" $ "service" name) */}}
{{- define "trygg.selector" -}}
app.kubernetes.io/name: trygg
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
{{- with .service }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{/* Labels of everything. (dict "root" $ "service" name) */}}
{{- define "trygg.labels" -}}
{{ include "trygg.selector" . }}
app.kubernetes.io/part-of: trygg
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* The longest suffix in use has nine signs, and a release name at most 53: no name passes 63. (dict "root" $ "service" name) */}}
{{- define "trygg.name" -}}
{{ .root.Release.Name }}-{{ .service }}
{{- end -}}

{{/* (dict "root" $ "service" name) */}}
{{- define "trygg.image" -}}
{{- $own := index .root.Values.services .service -}}
{{- $tag := .root.Values.image.tag | default .root.Chart.AppVersion -}}
{{- if eq $tag "latest" }}{{ fail "image.tag: name a version; with \"latest\" nobody can say afterwards what ran" }}{{ end -}}
{{ .root.Values.image.registry }}/trygg-{{ .service }}:{{ $tag }}
{{- with $own.digest }}@{{ . }}{{ end }}
{{- end -}}

{{/* The JDBC address of a service's database, its parameters in a settled order. (dict "root" $ "service" name) */}}
{{- define "trygg.jdbc" -}}
{{- $own := (index .root.Values.services .service).database -}}
{{- $given := .root.Values.database -}}
{{- $parameters := dict -}}
{{- range $name, $value := $given.parameters }}{{ $_ := set $parameters $name (toString $value) }}{{ end -}}
{{- if $given.ca.existingSecret -}}
{{- $_ := set $parameters "sslmode" "verify-full" -}}
{{- $_ := set $parameters "sslrootcert" "/etc/trygg/database/ca.crt" -}}
{{- end -}}
{{- $pairs := list -}}
{{- range $name := keys $parameters | sortAlpha }}{{ $pairs = append $pairs (printf "%s=%s" $name (get $parameters $name | urlquery)) }}{{ end -}}
jdbc:postgresql://{{ $own.address | default $given.address }}/{{ $own.name }}
{{- with $pairs }}?{{ join "&" . }}{{ end }}
{{- end -}}

{{/* Environment of a service. (dict "root" $ "service" name) */}}
{{- define "trygg.environment" -}}
{{- $values := .root.Values -}}
{{- $own := index $values.services .service -}}
- {name: QUARKUS_HTTP_HOST, value: "0.0.0.0"}
- {name: QUARKUS_HTTP_PORT, value: "8080"}
- {name: QUARKUS_MANAGEMENT_HOST, value: "0.0.0.0"}
- {name: QUARKUS_MANAGEMENT_PORT, value: "9000"}
{{- with $values.environment }}
- name: TRYGG_ENVIRONMENT
  value: {{ . | quote }}
{{- end }}
- name: TRYGG_ORIGIN
  value: {{ $values.origin | quote }}
- name: TRYGG_KAFKA
  value: {{ $values.kafka.bootstrapServers | quote }}
- name: TRYGG_TOPIC_REPLICAS
  value: {{ $values.kafka.replicas | quote }}
- name: TRYGG_DATABASE_URL
  value: {{ include "trygg.jdbc" . | quote }}
- name: TRYGG_DATABASE_USER
  value: {{ $own.database.user | quote }}
- name: TRYGG_DATABASE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $own.database.existingSecret | quote }}, key: {{ $own.database.passwordKey | quote }}}}
- name: TRYGG_DATABASE_OWNER
  value: {{ $own.database.owner | quote }}
- name: TRYGG_DATABASE_OWNER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $own.database.existingSecret | quote }}, key: {{ $own.database.ownerPasswordKey | quote }}}}
- name: TRYGG_OIDC_ISSUER
  value: {{ $values.oidc.issuer | quote }}
- name: TRYGG_OIDC_BACKCHANNEL
  value: {{ $values.oidc.backchannel | default $values.oidc.issuer | quote }}
- name: TRYGG_OIDC_CLIENT
  value: {{ $values.oidc.client | quote }}
- name: TRYGG_OIDC_SECRET
  valueFrom: {secretKeyRef: {name: {{ $values.oidc.existingSecret | quote }}, key: {{ $values.oidc.key | quote }}}}
{{- with $own.keyset }}
- {name: TRYGG_KEYSET, value: /etc/trygg/keyset/keyset.json}
{{- end }}
{{- if eq .service "benefits" }}
- name: TRYGG_INTAKE_URL
  value: {{ printf "http://%s/intake" (include "trygg.name" (dict "root" .root "service" "intake")) | quote }}
{{- end }}
{{- if $values.municipalities }}
- {name: TRYGG_MUNICIPALITIES, value: /etc/trygg/municipalities}
{{- end }}
{{- if $values.telemetry.endpoint }}
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $values.telemetry.endpoint | quote }}
- name: TRYGG_TRACES_SHARE
  value: {{ $values.telemetry.share | quote }}
{{- end }}
{{- range $extra := $values.extraEnv }}
{{- if regexMatch "^(TRYGG_|QUARKUS_(HTTP|MANAGEMENT)_(HOST|PORT)$|QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT$)" $extra.name }}
{{- fail (printf "extraEnv: %s belongs to the chart; values.yaml says what can be set" $extra.name) }}
{{- end }}
{{- if and (hasKey $extra "value") (regexMatch "PASSWORD|SECRET|TOKEN|CREDENTIAL|JAAS|PRIVATE" (upper $extra.name)) }}
{{- fail (printf "extraEnv: %s sounds like a secret; give it by valueFrom.secretKeyRef, not by value" $extra.name) }}
{{- end }}
- {{ toYaml $extra | nindent 2 | trim }}
{{- end }}
{{- end -}}
