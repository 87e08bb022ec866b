// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var Ha=Object.defineProperty;var Zs=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var ja=(e,t)=>{for(var l in t)Ha(e,l,{get:t[l],enumerable:!0})};var er,Xs=Zs(()=>{er='"use strict";(()=>{var yt=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return n=>{for(var r=n.length,o=new Uint8Array((r-(n[r-1]=="=")-(n[r-2]=="="))*3/4|0),a=0,s=0;a<r;){var i=t[n.charCodeAt(a++)],c=t[n.charCodeAt(a++)],l=t[n.charCodeAt(a++)],f=t[n.charCodeAt(a++)];o[s++]=i<<2|c>>4,o[s++]=c<<4|l>>2,o[s++]=l<<6|f}return o}})();var bt=yt("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var re=.6931471805599453,At=.6931471805601177,xt=-17239444525614835e-29,oe=.7071067811865476,se=2.302585092994046,D=new DataView(new ArrayBuffer(8));function V(t){return D.setInt32(0,t+1023<<20),D.setInt32(4,0),D.getFloat64(0)}var ae=Array.from({length:13},(t,e)=>{let n=1;for(let r=2;r<=14-e;r++)n*=r;return 1/n});function Et(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/re),n=t-e*At,r=e*xt,o=n-r,a=0;for(let i of ae)a=a*o+i;let s=1+(n-(r-o*o*a));return e>1023?s*2*V(e-1):e<-1021?s*V(e+54)*V(-54):s*V(e)}var ie=Array.from({length:11},(t,e)=>2/(23-2*e));function C(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),D.setFloat64(0,t);let n=D.getInt32(0);e+=(n>>20)-1023,D.setInt32(0,n&1048575|1072693248);let r=D.getFloat64(0);r>2*oe&&(r/=2,e+=1);let o=r-1,a=o/(2+o),s=a*a,i=0;for(let c of ie)i=i*s+c;return e*At+(o-(a*(o-i*s)-e*xt))}var et=t=>C(t)/se,$t=t=>+`1e${t}`;function vt(t){let e=Math.floor(t),n=t-e;return n!==.5?n<.5?e:e+1:e%2?e+1:e}var k=624,G=397,S=class{constructor(e){this.words=new Uint32Array(k),this.next=k,this.spare=null,this.seed(e)}seed(e){let{words:n}=this,r=s=>n[s-1]^n[s-1]>>>30;n[0]=19650218;for(let s=1;s<k;s++)n[s]=Math.imul(1812433253,r(s))+s;let o=1,a=()=>{++o<k||(n[0]=n[k-1],o=1)};for(let s=0;s<Math.max(k,e.length);s++){let i=s%e.length;n[o]=(n[o]^Math.imul(r(o),1664525))+e[i]+i,a()}for(let s=0;s<k-1;s++)n[o]=(n[o]^Math.imul(r(o),1566083941))-o,a();n[0]=2147483648}twist(){let{words:e}=this,n=(r,o,a)=>{let s=e[r]&2147483648|e[o]&2147483647;e[r]=e[a]^s>>>1^-(s&1)&2567483615};for(let r=0;r<k-G;r++)n(r,r+1,r+G);for(let r=k-G;r<k-1;r++)n(r,r+1,r+G-k);n(k-1,0,G-1),this.next=0}int32(){this.next===k&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let a=this.spare;return this.spare=null,a}let e,n,r;do e=2*this.uniform()-1,n=2*this.uniform()-1,r=e*e+n*n;while(r>=1||r===0);let o=Math.sqrt(-2*C(r)/r);return this.spare=o*e,o*n}upTo(e){if(e===0)return 0;let n=4294967295>>>Math.clz32(e),r;do r=(this.uint32()&n)>>>0;while(r>e);return r}shuffle(e){for(let n=e.length-1;n>0;n--){let r=this.upTo(n);[e[n],e[r]]=[e[r],e[n]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(n,r)=>r))}},jt=0,kt=1,_t=2,St=3,It=4,nt=5;var b=784,v=10,ce=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Nt(t,e=()=>{}){let n=new Map,r=new Map,o=f=>[...f.values()].reduce((w,g)=>w+g,0),a=async f=>{let w=await le(t+f,(g,A)=>{n.set(f,g),r.set(f,A),r.size===4&&e(o(n),Math.max(o(n),o(r)))});return fe(w,f)},[s,i,c,l]=await Promise.all(ce.map(a));return rt({trainImages:s,trainLabels:i,testImages:c,testLabels:l})}function rt(t){for(let[e,n,r]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[o,a]=[n.length,r.length];if(!a||o!==a*b)throw new Error(`the ${e} images must have ${b} pixels for each of ${a} labels, got ${o}`);let s=r.find(i=>i>=v);if(s!==void 0)throw new Error(`the ${e} labels must lie in [0, ${v}), got ${s}`)}return t}async function le(t,e){let n;try{n=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!n.ok||!n.body)throw new Error(`the images could not be loaded: the server answered ${n.status} for ${t}`);let r=Number(n.headers.get("content-length"))||0,o=[],a=0;e(a,r);let s=n.body.getReader();for(let i=await s.read();!i.done;i=await s.read())o.push(i.value),e(a+=i.value.length,r);return new Uint8Array(await new Blob(o).arrayBuffer())}async function fe(t,e){let n=c=>new Error(`${e} is damaged or no IDX file: ${c}`);if(t[0]===31&&t[1]===139)try{let c=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));t=new Uint8Array(await new Response(c).arrayBuffer())}catch{throw n("it cannot be unpacked")}if(t.length<8)throw n(`it has ${t.length} bytes`);let r=new DataView(t.buffer,t.byteOffset,t.byteLength),o=t[3];if(r.getUint16(0)!==0||t[2]!==8||o!==1&&o!==3)throw n(`it begins with ${r.getUint32(0).toString(16)}`);let a=4+4*o;if(t.length<a)throw n(`it has ${t.length} bytes`);let s=Array.from({length:o},(c,l)=>r.getUint32(4+4*l));if(o===3&&(s[1]!==28||s[2]!==28))throw n(`its images are ${s[1]} \\xD7 ${s[2]}`);let i=s.reduce((c,l)=>c*l);if(t.length-a!==i)throw n(`it should hold ${i} bytes and holds ${t.length-a}`);return t.slice(a)}function K(t,e,n){if(!Number.isInteger(e)||e<v||e>t.length)throw new Error(`images must be a whole number from ${v} to ${t.length}, got ${e}`);let r=new S([jt,st(n)]),o=Array.from({length:v},()=>[]);for(let i of r.permutation(t.length))o[t[i]].push(i);let a=r.permutation(v),s=[];for(let i=0;s.length<e;i++)for(let c of a)i<o[c].length&&s.length<e&&s.push(o[c][i]);return Uint32Array.from(s).sort()}function Mt(t,e,n){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let r=t.slice(),o=new S([kt,st(n)]),a=o.permutation(t.length).subarray(0,vt(e*t.length)),s=t.map(()=>o.upTo(v-1));for(let i of a)r[i]=s[i];return r}var ot=(t,e,n)=>new S([_t,st(e),n]).permutation(t);function st(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2**32), got ${t}`)}var he=Float32Array.from({length:256},(t,e)=>e/255);function at(t,e,n){for(let r=0;r<e.length;r++){let o=e[r]*b;for(let a=0;a<b;a++)n[r*b+a]=he[t[o+a]]}}var B=class{constructor(e,n,r,o=r,a=1){this.memory=e,this.rows=n,this.columns=r,this.down=o,this.right=a}get values(){return this.memory.values}},it=t=>new B(t.memory,t.columns,t.rows,t.right,t.down),R=(t,e)=>new B(t.memory,e,t.columns,t.down,t.right);async function ct(t){let n=new WebAssembly.Memory({initial:1}),{instance:r}=await WebAssembly.instantiate(t,{env:{memory:n}}),o=r.exports,a=65536,s=null;function i(c){let l=a;a+=Math.ceil(c/64)*64;let f=a-n.buffer.byteLength;f>0&&n.grow(Math.ceil(f/65536));let w=new Float32Array(n.buffer,l,c/4).fill(0);return{at:l,get values(){return w.length||(w=new Float32Array(n.buffer,l,c/4)),w}}}return{Numbers:Float32Array,place:(c,l=1)=>new B(i(4*c*l),c,l),matmul(c,l,f){let w=o.scratchSize(f.columns);(!s||s.values.length*4<w)&&(s=i(w));let[g,A,h]=[c.memory.at,l.memory.at,f.memory.at];o.matmul(c.rows,l.columns,c.columns,g,c.down,c.right,A,l.down,l.right,h,f.down,s.at)},clear(){a=65536,s=null}}}function Y(t,e,n){let{place:r,Numbers:o}=t,a=e.slice(1).map((s,i)=>({W:r(e[i],s),b:r(1,s),dW:r(e[i],s),db:r(1,s),H:r(n,s),dH:r(n,s),factors:new o(i<e.length-2?n*s:0),averages:[]}));return{sizes:e,X:r(n,e[0]),layers:a,steps:0,maths:t}}var M=t=>t.layers.slice(0,-1),Z=t=>t.layers.flatMap(({W:e,b:n})=>[e.values,n.values]);function Ht(t,e,n){for(let{W:r,b:o}of t.layers){let a=Math.sqrt(6/(r.rows+r.columns)),s=r.values;for(let i=0;i<s.length;i++)s[i]=e===null?a*(2*n.uniform()-1):e*n.normal();o.values.fill(0)}}function Lt({matmul:t},e,{W:n,b:r,H:o},a){t(R(e,a),n,R(o,a));let[s,i]=[o.values,r.values];for(let c=0,l=0;l<a;l++)for(let f=0;f<i.length;f++)s[c++]+=i[f]}function ue(t,e){for(let n=0;n<e;n++)t[n]=t[n]*+(t[n]>0)+0}function Q(t,e,n,r){if(!(n>=0&&n<1))throw new Error(`drop rates must lie in [0, 1), got ${n}`);if(n===0){t.fill(1,0,e);return}let o=Math.round(n*2147483648)-1,a=1/(1-n);for(let s=0;s<e;s++)t[s]=a*(o-(r.int32()>>>1)>>>31)}function Ft(t,e,n,r){M(t).forEach(({H:o,factors:a},s)=>Q(a,e*o.columns,n[s],r))}function me(t,e,n){for(let r=0;r<n;r++)t[r]*=e[r]}function O(t,e,n){let r=t.X;for(let o of M(t)){let a=e*o.H.columns;Lt(t.maths,r,o,e),ue(o.H.values,a),n&&me(o.H.values,o.factors,a),r=o.H}Lt(t.maths,r,t.layers[t.layers.length-1],e)}function ft(t,e,n){let r=-1/0;for(let a=0;a<n;a++)t[e+a]<=r||(r=t[e+a]);let o=0;for(let a=0;a<n;a++)o+=t[e+a]=Et(t[e+a]-r);for(let a=0;a<n;a++)t[e+a]/=o;return C(o)+r}function ht(t,e){let{H:n,dH:r}=t.layers[t.layers.length-1],[o,a,s]=[n.values,r.values,n.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=s){let f=l;for(let w=l;w<l+s;w++)a[w]=o[w],o[w]>o[f]&&(f=w);i.loss+=ft(a,l,s)-o[l+e[c]],i.right+=+(f===l+e[c]),a[l+e[c]]-=1}return i}function Ot(t,e){let{matmul:n}=t.maths;for(let r=t.layers.length-1;r>=0;r--){let{W:o,dW:a,db:s,dH:i}=t.layers[r],c=t.layers[r-1],l=c?c.H:t.X;n(it(R(l,e)),R(i,e),a);let[f,w]=[s.values.fill(0),i.values];for(let m=0,p=0;p<e;p++)for(let u=0;u<f.length;u++)f[u]+=w[m++];if(!c)return;n(R(i,e),it(o),R(c.dH,e));let[g,A,h]=[c.H.values,c.dH.values,c.factors];for(let m=0,p=e*o.rows;m<p;m++)A[m]*=h[m]*+(g[m]!==0)}}var lt=Math.fround;function pe(t,e,{lr:n,wd:r=0}){let[o,a,s]=[n,r,1/e].map(lt);t.steps++,Pt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=o*(s*c[l]+a*i[l])})}function we(t,e,{lr:n,wd:r=0}){let[o,a]=[1,1];t.steps++;for(let g=0;g<t.steps;g++)[o,a]=[o*.9,a*.999];let[s,i,c]=[n*Math.sqrt(1-a)/(1-o),r,1/e].map(lt),[l,f,w]=[.9,.999,1e-8].map(lt);Pt(t,(g,A,h)=>{h.length||h.push(new t.maths.Numbers(A.length),new t.maths.Numbers(A.length));let[m,p]=h;for(let u=0;u<g.length;u++){let d=c*A[u]+i*g[u];m[u]=l*m[u]+(1-l)*d,p[u]=f*p[u]+(1-f)*d*d,g[u]-=s*m[u]/(Math.sqrt(p[u])+w)}})}function Pt(t,e){for(let{W:n,b:r,dW:o,db:a,averages:s}of t.layers)s[0]??=[],s[1]??=[],e(n.values,o.values,s[0]),e(r.values,a.values,s[1])}var Tt={sgd:pe,adam:we};var P=40,ut=4,tt=100;function Ut({h:t,p:e,count:n,seed:r}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let o=new Float32Array(n*t.length);e<1&&Q(o,o.length,e,new S([nt,r]));for(let a=0;a<o.length;a++)o[a]*=t[a%t.length];return{outputs:{data:o,shape:[n,t.length]}}}function Dt(t,{sizes:e,params:n}){t.clear();let r=Y(t,e,tt);return Z(r).forEach((o,a)=>o.set(n[a])),r}function Rt(t,e,{rates:n,seed:r,draw:o}){M(t).forEach(({H:a,factors:s},i)=>{Q(s,e*a.columns,n[i],new S([nt,r,o,i]))})}function Xt(t,e,n){let{draws:r=51}=n;if(!(r>=1&&r<=tt))throw new Error(`draws must lie in [1, ${tt}], got ${r}`);let o=t.layers[t.layers.length-1].H,a=i=>{let c=Float32Array.from(o.values.subarray(0,i*v));for(let l=0;l<i;l++)ft(c,l*v,v);if(!c.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return c};for(let i=0;i<r;i++)t.X.values.set(e,i*b);O(t,1,!1);let s={full:{data:a(1),shape:[v]}};return Rt(t,r,n),O(t,r,!0),s.probabilities={data:a(r),shape:[r,v]},M(t).forEach(({H:i,factors:c},l)=>{let f=[i.columns];s[`kept_${l}`]={data:Uint8Array.from(c.subarray(0,i.columns),w=>+(w>0)),shape:f},s[`hidden_${l}`]={data:Float32Array.from(i.values.subarray(0,i.columns)),shape:f}}),s}function Wt(t,e,n){let r=Math.min(tt,e.length/b);t.X.values.set(Float32Array.from(e.subarray(0,r*b),f=>f/255));let o=()=>M(t).map(({H:f})=>f.values.slice(0,r*f.columns));Rt(t,r,n),O(t,r,!0);let a=o();O(t,r,!1);let s=o(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return s.forEach((f,w)=>{let g=de(f),A=Float64Array.from({length:P+1},(h,m)=>{let p=Math.floor(m*ut/P);return $t(g+p)*ge[m%(P/ut)]});l[`edges_${w}`]={data:A,shape:[P+1]};for(let[h,m]of[["train",a[w]],["predict",f]]){let p=new Int32Array(P),[u,d]=[0,0];for(let x of m){d+=x,u+=+(x===0);let y=x===0?-1:Math.floor((et(x)-g)*P/ut);y>=0&&y<P&&p[y]++}l[`${h}_${w}`]={data:p,shape:[P]},i[h].push(u/m.length),c[h].push(d/m.length)}}),{...l,zeros:i,means:c}}var ge=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function de(t){let e=t.filter(n=>n!==0).sort();return e.length?Math.floor(et(e[e.length>>1]))-1:-2}var gt=256,mt=500,ye=1e3,be=.01,W=class extends Error{},Ae=({units1:t,units2:e,layers:n})=>[t,...Array(n-1).fill(e)],zt=({drop1:t,drop2:e,layers:n})=>[t,...Array(n-1).fill(e)],dt=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*Ct(t,e,n){let{images:r,labels:o}=Bt(t,e),a=pt(t,n,zt(t)),{net:s}=a,i=t.batch??gt,c=Math.ceil(o.length/i),l=dt();for(let f=1;f<=t.epochs;f++){let w=ot(o.length,t.seed,f-1),g={loss:0,right:0,images:0},A=0,h;for(let d=1;d<=c;d++){let x=performance.now(),y=w.subarray((d-1)*i,d*i);Jt(a,r,o,y,g),A+=(performance.now()-x)/1e3;let E={train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images};qt(E.train_loss,f,d);let $=(f-1+d/c)/t.epochs;h={epoch:f,batch:d,batches:c,share:$,now:E,history:l,epochDone:!1,net:s},yield h}let m=()=>h,p=yield*wt(s,e.testImages,e.testLabels,m),u=yield*wt(s,r,o,m);Vt(l,{train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images,train_acc_clean:u.accuracy,test_loss:p.loss,test_acc:p.accuracy,seconds:A}),yield{...m(),epochDone:!0}}}function*Gt(t,e,n,r={}){let{images:o,labels:a}=Bt(t,e),s=t.batch??gt,i=Math.ceil(a.length/s),{every:c=i}=r,l=zt(t),f=[pt(t,n,l),pt(t,n,l.map(()=>0))],w=f.map(({net:p})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:M(p).map(({H:u})=>new Uint8Array(u.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:p})),g=1,A=0,h=(p=!1)=>({epoch:g,step:A,share:A/(t.epochs*i),with:w[0],without:w[1],measured:p}),m=function*(){let p=[];for(let{net:u}of f)p.push(yield*wt(u,e.testImages,e.testLabels,h));w.forEach(({curve:u},d)=>{Vt(u,{step:A,test_loss:p[d].loss,test_acc:p[d].accuracy})}),yield h(!0)};for(yield*m();g<=t.epochs;g++){let p=ot(a.length,t.seed,g-1);for(let u=1;u<=i;u++){let d=p.subarray((u-1)*s,u*s);f.forEach((x,y)=>{let E={loss:0,right:0,images:0};Jt(x,o,a,d,E),w[y].now={train_loss:E.loss/E.images,train_acc_noisy:E.right/E.images},w[y].kept=M(x.net).map(({H:$,factors:_})=>Uint8Array.from(_.subarray(0,$.columns),T=>+(T>0))),qt(w[y].now.train_loss,g,u)}),A++,yield h(),(A%c===0||A===t.epochs*i)&&(yield*m())}}}function Bt({images:t,noise:e,seed:n},r){let o=K(r.trainLabels,t,n),a=Mt(Uint8Array.from(o,i=>r.trainLabels[i]),e,n);if(o.length===r.trainLabels.length)return{images:r.trainImages,labels:a};let s=new Uint8Array(o.length*b);return o.forEach((i,c)=>{s.set(r.trainImages.subarray(i*b,(i+1)*b),c*b)}),{images:s,labels:a}}function pt(t,e,n){let{seed:r,init:o,optimizer:a,batch:s=gt}=t,i=Y(e,[b,...Ae(t),v],Math.max(s,mt));return Ht(i,o==="lecture"?be:null,new S([St,r])),{net:i,rates:n,masks:new S([It,r]),settings:t,update:Tt[a]}}function Jt({net:t,rates:e,masks:n,settings:r,update:o},a,s,i,c){let l=i.length;at(a,i,t.X.values),Ft(t,l,e,n),O(t,l,!0);let{loss:f,right:w}=ht(t,Uint8Array.from(i,g=>s[g]));Ot(t,l),o(t,l,r),c.loss+=f,c.right+=w,c.images+=l}function*wt(t,e,n,r){let o={loss:0,right:0};for(let a=0;a<n.length;a+=mt){let s=n.subarray(a,a+mt);at(e,Array.from(s,(l,f)=>a+f),t.X.values),O(t,s.length,!1);let{loss:i,right:c}=ht(t,s);o.loss+=i,o.right+=c,yield r()}return{loss:o.loss/n.length,accuracy:o.right/n.length}}function qt(t,e,n){if(t>-1/0&&t<ye)return;if(e===1&&n===1&&!Number.isFinite(t))throw new W("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let r=Number.isFinite(t)?"has exploded":"is not a finite number any more",o=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new W(`training stopped in epoch ${e} after ${n} mini-batches: the loss ${r} (${o}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function Vt(t,e){for(let n of Object.keys(t))t[n].push(e[n])}var xe=10,te=30;function ee(t,e){let n,r,o=null,a=0,s=null,i=null,{sample:c,dataFor:l}=Ee();async function f(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let h=await s,m=await(r??=ct(e));return i?.weights!==h&&(i={weights:h,net:Dt(m,h)}),i.net}function w(h,m,p,u){let d=o,x={state:"training",message:"",epoch:0,share:0,seconds:0},y=null,E=()=>p({...x},y),$=()=>{},_=new Promise(j=>$=j);async function T(){await d?.ended;let j=F=>{I.whyStop||(x.message=F,E())},X=await Promise.race([m(j),_]),J=await(n??=ct(e));J.clear(),x.message="";let N=X?.(J),L=performance.now(),[H,U]=[L,L];for(;!I.whyStop;){let F=N?.next();if(!F||F.done)break;y=F.value;let q=performance.now();Object.assign(x,{epoch:y.epoch,share:y.share,seconds:(q-L)/1e3}),q-U>=te&&(E(),U=q),q-H>=xe&&(await $e(),H=performance.now())}}function z(j,X){Object.assign(x,{state:j,message:X}),o===I&&(o=null),E()}let I={id:h,whyStop:"",stop(j){I.whyStop||(I.whyStop=j,x.state="stopping",E(),$())},ended:Promise.resolve()};o=I,d?.stop("another run began"),E(),I.ended=T().then(()=>{let j=I.whyStop;z("done",j?`Stopped after ${u(y)}: ${j}.`:`Done: ${u(y)}.`)},j=>z("failed",Qt(j)))}let g={dropout:Ut,async thin(h){let m=await f(),p=h.pixels?null:await A(h);return Xt(m,h.pixels??Array.from(p??[],u=>u/255),h)},async activations(h){let m=await f();return Wt(m,h.images??(await c(h.base)).testImages,h)},async images({base:h,train_size:m,test_size:p,seed:u}){let{trainImages:d,trainLabels:x,testImages:y,testLabels:E}=await c(h);return{...Kt("train",d,x,m,u),...Kt("test",y,E,p,u)}},train({id:h,base:m,settings:p,images:u},d){let x=++a,y=dt(),E=null;return w(h,async $=>{let _=u?Yt(u):await l(m,p.images,$);return T=>Ct(p,_,T)},($,_)=>{_&&({now:E,history:y}=_),_&&$.state==="done"&&(s=Promise.resolve(ve(_.net))),d({run:{id:x,settings:p,...$,now:E,history:y}})},()=>`${y.seconds.length} of ${p.epochs} epochs`),{}},train_pair({id:h,base:m,images:p,every:u,...d},x){let{p:y,seed:E,epochs:$=30,train_size:_=2e3,test_size:T=2e3,num_hiddens:z=[512,512]}=d,{lr:I=.001,batch_size:j=128}=d,[X,J=X]=z;return w(h,async()=>{let N=Yt(p??await g.images({base:m,train_size:_,test_size:T,seed:E},x)),L={drop1:y,drop2:y,units1:X,units2:J,layers:z.length,noise:0,seed:E,epochs:$,lr:I,wd:0,init:"xavier",optimizer:"adam",batch:j,images:N.trainLabels.length};return H=>Gt(L,N,H,{every:u})},(N,L)=>{let H={steps:[],with:[],without:[],now:null,kept:[]};if(L){let{with:U,without:F}=L;Object.assign(H,{steps:U.curve.step,with:U.curve.test_loss,without:F.curve.test_loss}),Object.assign(H,{now:{with:U.now,without:F.now},kept:U.kept})}x({pair:{p:y,seed:E,epochs:$,...N,...H}})},N=>`${N?Math.floor(N.share*$+1e-9):0} of ${$} epochs`),{}},stop({only:h=o?.id}){return o?.id===h&&o?.stop("you pressed Stop"),{}},weights({sizes:h,data:m,url:p}){return s=(async()=>ke(h,m??await je(p)))(),s.then(()=>({}))},async net(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:h,params:m}=await s;return{sizes:h,...Object.fromEntries(m.map((p,u)=>[`param_${u}`,{data:p,shape:[p.length]}]))}}};async function A({image:h,images:m,base:p}){let u=m??(await c(p)).testImages,d=u.length/b;if(!Number.isInteger(h)||h<0||h>=d)throw new Error(`image must be a whole number in [0, ${d}), got ${h}`);return u.subarray(h*b,(h+1)*b)}t.onmessage=async({data:{id:h,ask:m,...p}})=>{try{if(!Object.hasOwn(g,m))throw new Error(`there is no question ${m}`);let u=d=>t.postMessage({id:h,state:d});t.postMessage({id:h,answer:await g[m]({...p,id:h},u)})}catch(u){t.postMessage({id:h,error:Qt(u)})}}}function Ee(){let t=new Map;function e(o,a){let s=t.get(o);return s||(s=Nt(o,a),t.set(o,s),s.catch(()=>t.delete(o))),s}function n(o,a){if(!o)throw new Error("there are no images: nobody said where they are");return e(o,a)}async function r(o,a,s){let i=w=>(w/1e6).toFixed(1),c=-1/0,l=(w,g)=>{performance.now()-c<te||(c=performance.now(),s(`Loading the images: ${i(w)} of ${i(g)} MB.`))},f=await n(o,l);return a>f.trainLabels.length?e(`${o}all/`,l):f}return{sample:n,dataFor:r}}var $e=(()=>{let t,e=[];return()=>new Promise(n=>{t||(t=new MessageChannel,t.port1.onmessage=()=>e.shift()?.()),e.push(n),t.port2.postMessage(null)})})();function Kt(t,e,n,r,o){let a=K(n,r,o),s=new Uint8Array(r*b);return a.forEach((i,c)=>s.set(e.subarray(i*b,(i+1)*b),c*b)),{[`${t}_images`]:{data:s,shape:[r,b]},[`${t}_labels`]:{data:Uint8Array.from(a,i=>n[i]),shape:[r]}}}function Yt({train_images:t,train_labels:e,test_images:n,test_labels:r}){let[o,a,s,i]=[t,e,n,r].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return rt({trainImages:o,trainLabels:a,testImages:s,testLabels:i})}var ve=t=>({sizes:t.sizes,params:Z(t).map(e=>e.slice())});async function je(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return new Uint16Array(await e.arrayBuffer())}function ke(t,e){let n=e instanceof Uint16Array?Float32Array.from(e,_e):e,r=t.slice(1).flatMap((s,i)=>[t[i]*s,s]),o=r.reduce((s,i)=>s+i,0);if(n.length!==o)throw new Error(`a net ${t.join("-")} has ${o} parameters, got ${n.length}`);let a=0;return{sizes:t,params:r.map(s=>n.slice(a,a+=s))}}var Zt=new DataView(new ArrayBuffer(4));function _e(t){let[e,n]=[t>>15?-1:1,t&32767];return Zt.setUint32(0,n<<13),e*Zt.getFloat32(0)*5192296858534828e18}function Qt(t){let{message:e}=t;return t instanceof RangeError?"The memory ran out. Train fewer units or layers, or close other pages.":t instanceof W||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):`The computation failed. ${t}`}ee(globalThis,bt);})();\n'});var tr={};ja(tr,{pageEngine:()=>zo});function zo({base:e,weights:t,images:l}={}){let n=e&&new URL(e,document.baseURI).href,o=!1,r=null;return{async ask(i,c={},d){if(dl??=Wa(Va()),t&&!o){o=!0;let w=t.url&&new URL(t.url,document.baseURI).href;dl.ask("weights",{...t,url:w}).answer.catch(()=>o=!1)}let m={base:n,...(i==="thin"||i==="activations")&&l?{images:l}:{},...c};if(i==="stop")return r===null?{}:dl.ask(i,{only:r});let{id:p,answer:h}=dl.ask(i,m,d);return(i==="train"||i==="train_pair")&&(r=p),h},dispose(){r!==null&&dl?.forget(r),r=null}}}function Va(){let e=URL.createObjectURL(new Blob([er],{type:"text/javascript"}));return new Worker(e)}function Wa(e){let t=new Map,l=new Map,n=0;return e.onmessage=({data:{id:o,answer:r,error:i,state:c}})=>{if(c){l.get(o)?.set(c);let[{state:A}]=Object.values(c);(A==="done"||A==="failed")&&l.delete(o);return}let d=t.get(o);t.delete(o),i===void 0?d?.resolve(r):d?.reject(new Error(i))},e.onerror=o=>{for(let{reject:r}of t.values())r(new Error(`The computation failed. ${o.message}`));t.clear()},{ask(o,r,i){let c=++n;i&&l.set(c,i);let d=new Promise((A,m)=>t.set(c,{resolve:A,reject:m}));return e.postMessage({...r,id:c,ask:o}),{id:c,answer:d}},forget(o){l.delete(o)&&e.postMessage({id:++n,ask:"stop",only:o})}}}var dl,Po=Zs(()=>{"use strict";Xs();dl=null});Po();var Ql="The kernel has gone: run the cells above again to bring it to life",Ga="The kernel does not answer: it is busy, or has gone; then run the cells above again";var fl=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:o}of[...this.listeners])n.some(r=>l.includes(r))&&o()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function ln(e){let t=!1,l=null,n=null,o=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,d)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,d).finally(()=>{t=!1,o()})},n=()=>c(void 0),t||o()})}var nr=e=>e?JSON.parse(e):{};function lr(e,t){let l=new fl(nr(e.dataset.state)),n=nr(e.dataset.options);return{state:l,options:n,ask:(o,r={})=>t.ask(o,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var Fo={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function qa({answer:e={},arrays:t=[]},l){return t.forEach(([n,o,r],i)=>{let{buffer:c,byteOffset:d,byteLength:A}=l[i];if(!Fo[o])throw new Error(`arrays must be of ${Object.keys(Fo).join(", ")}, got ${o}`);let m=c.slice(d,d+A);e[n]={data:new Fo[o](m),shape:r}}),e}function or({model:e}){let t=new Map,l=new Set,n=[],o=0,r=(A,m)=>{e.on(A,m);let p=[A,m];return n.push(p),()=>{e.off(A,m),n.splice(n.indexOf(p),1)}},i=()=>{if(d.live){d.live=!1;for(let{reject:A,timer:m}of t.values())clearTimeout(m),A(new Error(Ql));t.clear();for(let A of l)A()}};r("msg:custom",(A,m)=>{let p=t.get(A?.id);if(p){if(t.delete(A.id),clearTimeout(p.timer),A.error)return p.reject(new Error(A.error));try{p.resolve(qa(A,m??[]))}catch(h){p.reject(h)}}}),r("comm:close",i),r("comm_live_update",()=>{setTimeout(()=>e.get("layout")?.comm_live===!1&&i())});let c=Ya(e.widget_manager?.kernel,i),d={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:A=>e.get(A),set(A){e.set(A),e.save_changes()},on(A,m){let p=!1,h=[A].flat().map(w=>r(`change:${w}`,()=>{p=!0}));return h.push(r("change",()=>{p&&(p=!1,m())})),()=>h.forEach(w=>w())}},ask(A,m={}){return d.live?new Promise((p,h)=>{let w=++o+Math.random(),S=()=>t.delete(w)&&h(new Error(Ga)),L=e.widget_manager?.kernel?void 0:setTimeout(S,2e4);t.set(w,{resolve:p,reject:h,timer:L}),e.send({...m,id:w,ask:A})}):Promise.reject(new Error(Ql))},onGone(A){return l.add(A),()=>{l.delete(A)}},dispose(){c();for(let[A,m]of[...n])e.off(A,m)}};return d}function Ya(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var sr=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
.d2l-live {
  --d2l-ink: #222222;
  --d2l-paper: transparent;
  --d2l-noisy: #cc79a7;
  --d2l-clean: #009e73;
  --d2l-test: var(--d2l-ink);
  --d2l-with: #0072b2;
  --d2l-without: #d55e00;
  --d2l-dropped: #8a8f94;
  --d2l-accent: #0072b2;
  --d2l-on-accent: #ffffff;
  --d2l-alarm: #b3261e;
  --d2l-soft: color-mix(in srgb, var(--d2l-ink) 7%, transparent);
  --d2l-line: color-mix(in srgb, var(--d2l-ink) 18%, transparent);
  --d2l-edge: color-mix(in srgb, var(--d2l-ink) 58%, transparent);
  color-scheme: light;
  display: block;
  container: d2l / inline-size;
  box-sizing: border-box;
  max-width: 100%;
  overflow: visible;
  color: var(--d2l-ink);
  background: var(--d2l-paper);
  font: inherit;
  font-size: max(14px, 1em);
  line-height: 1.45;
}

/* Dark: JupyterLab, the site, VS Code and Colab say so; else the reader's own wish counts. */
:is([data-jp-theme-light="false"], [data-theme="dark"], .vscode-dark, [theme="dark"]) .d2l-live {
  --d2l-ink: #e8e8e8;
  --d2l-noisy: #e09ac2;
  --d2l-clean: #2fc79a;
  --d2l-with: #56a8e8;
  --d2l-without: #f58b45;
  --d2l-dropped: #979ca1;
  --d2l-accent: #56a8e8;
  --d2l-on-accent: #0b1720;
  --d2l-alarm: #ff9a8f;
  color-scheme: dark;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"], :has([data-jp-theme-light="true"], .vscode-light)) .d2l-live {
    --d2l-ink: #e8e8e8;
    --d2l-noisy: #e09ac2;
    --d2l-clean: #2fc79a;
    --d2l-with: #56a8e8;
    --d2l-without: #f58b45;
    --d2l-dropped: #979ca1;
    --d2l-accent: #56a8e8;
    --d2l-on-accent: #0b1720;
    --d2l-alarm: #ff9a8f;
    color-scheme: dark;
  }
}

.d2l-live *,
.d2l-live *::before {
  box-sizing: border-box;
}
.d2l-live [hidden] {
  display: none !important;
}
.d2l-live :is(p, figure, fieldset, h3) {
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
}
.d2l-live p {
  max-width: 70ch;
}
.d2l-live .d2l-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.d2l-live :focus-visible {
  outline: 2px solid var(--d2l-accent);
  outline-offset: 2px;
  border-radius: 4px;
}
.d2l-live .d2l-error {
  color: var(--d2l-alarm);
}
.d2l-live .d2l-notice {
  padding: 8px 12px;
  border-left: 4px solid var(--d2l-without);
  background: var(--d2l-soft);
  font-weight: 600;
}
.d2l-live .d2l-gone :is(.d2l-control, .d2l-button, .d2l-segmented) {
  pointer-events: none;
  opacity: 0.45;
}

/* Controls */
.d2l-live :is(input, select, button) {
  font: inherit;
  color: inherit;
  margin: 0;
}
.d2l-live .d2l-control {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 12px;
  min-width: 0;
}
.d2l-live .d2l-control > :is(input, select) {
  grid-column: 1 / -1;
  width: 100%;
  min-width: 0;
}
.d2l-live .d2l-control output {
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  text-align: right;
}
.d2l-live .d2l-control.d2l-off :is(label, output) {
  opacity: 0.5;
}
.d2l-live .d2l-number .d2l-error {
  grid-column: 1 / -1;
}
.d2l-live :is(input[type="number"], input[type="text"], select) {
  min-height: 32px;
  padding: 3px 8px;
  border: 1px solid var(--d2l-edge);
  border-radius: 6px;
  background: transparent;
}
.d2l-live option {
  color: #222222;
  background: #ffffff;
}
.d2l-live input[type="range"] {
  appearance: none;
  height: 24px;
  padding: 0;
  background: transparent;
  cursor: pointer;
  touch-action: pan-y;
}
.d2l-live input[type="range"]::-webkit-slider-runnable-track {
  height: 5px;
  border-radius: 3px;
  background: linear-gradient(
    to right,
    var(--d2l-accent) var(--d2l-share, 0%),
    var(--d2l-edge) var(--d2l-share, 0%)
  );
}
.d2l-live input[type="range"]::-moz-range-track {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-edge);
}
.d2l-live input[type="range"]::-moz-range-progress {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-webkit-slider-thumb {
  appearance: none;
  width: 18px;
  height: 18px;
  margin-top: -6.5px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-moz-range-thumb {
  width: 18px;
  height: 18px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]:disabled {
  opacity: 0.4;
  cursor: default;
}
.d2l-live .d2l-checkbox {
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
}
.d2l-live .d2l-checkbox input {
  width: 18px;
  height: 18px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-button {
  min-height: 34px;
  padding: 4px 14px;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  background: transparent;
  cursor: pointer;
}
.d2l-live .d2l-button:hover:not(:disabled) {
  background: var(--d2l-soft);
}
.d2l-live .d2l-button:disabled {
  opacity: 0.45;
  cursor: default;
}
.d2l-live .d2l-primary:not(:disabled),
.d2l-live .d2l-primary:hover:not(:disabled) {
  border-color: var(--d2l-accent);
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-presets,
.d2l-live .d2l-actions {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.d2l-live .d2l-presets .d2l-button {
  border-radius: 17px;
}
.d2l-live .d2l-presets [aria-pressed="true"] {
  border-color: var(--d2l-accent);
  box-shadow: inset 0 0 0 1px var(--d2l-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented {
  display: inline-flex;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  overflow: hidden;
}
.d2l-live .d2l-segmented label {
  position: relative;
  cursor: pointer;
}
.d2l-live .d2l-segmented input {
  position: absolute;
  inset: 0;
  opacity: 0;
  cursor: pointer;
}
.d2l-live .d2l-segmented span {
  display: flex;
  align-items: center;
  min-height: 32px;
  padding: 2px 14px;
}
.d2l-live .d2l-segmented input:checked + span {
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented input:focus-visible + span {
  outline: 2px solid var(--d2l-ink);
  outline-offset: -4px;
  border-radius: 8px;
}
@media (pointer: coarse) {
  .d2l-live
    :is(.d2l-button, .d2l-segmented span, .d2l-checkbox, select, input[type="number"], input[type="text"]) {
    min-height: 44px;
  }
  .d2l-live input[type="range"] {
    height: 44px;
  }
}

/* The chart. uPlot's own sheet sets more, on the whole page. */
.d2l-live .d2l-chart {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-title {
  font-weight: 650;
  max-width: none;
}
.d2l-live :is(.d2l-yname, .d2l-readout) {
  font-size: 0.9em;
  opacity: 0.85;
}
.d2l-live .d2l-readout {
  min-height: 2.9em;
  max-width: none;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-plot {
  min-width: 0;
  min-height: 220px;
}
.d2l-live :is(.u-wrap, .uplot canvas) {
  position: relative;
}
.d2l-live .uplot canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.d2l-live :is(.u-over, .u-under, .u-axis, .u-cursor-x, .u-cursor-pt) {
  position: absolute;
}
.d2l-live .u-under {
  overflow: hidden;
}
.d2l-live :is(.u-cursor-x, .u-cursor-y, .u-cursor-pt, .u-select) {
  top: 0;
  left: 0;
  pointer-events: none;
}
.d2l-live .u-cursor-x {
  height: 100%;
  border-right: 1px dashed var(--d2l-edge);
}
.d2l-live .u-cursor-pt {
  border-radius: 50%;
}
.d2l-live .u-off {
  display: none;
}

/* The training lab */
.d2l-live :is(.d2l-lab, .d2l-lab-main, .d2l-lab-picture, .d2l-lab-controls) {
  display: grid;
  gap: 14px;
  min-width: 0;
  align-content: start;
}
.d2l-live .d2l-lab-picture {
  container: d2l-picture / inline-size;
  gap: 8px;
}
.d2l-live .d2l-lab-controls {
  grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
  gap: 14px 28px;
}
.d2l-live .d2l-lab-controls fieldset {
  display: grid;
  align-content: start;
  gap: 6px;
}
.d2l-live legend {
  padding: 0;
  margin-bottom: 4px;
  font-weight: 650;
}
.d2l-live .d2l-lab-switch {
  float: right;
  margin: 0 0 6px 12px;
}
.d2l-live .d2l-facts {
  font-size: 0.9em;
}
.d2l-live .d2l-progress {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;
  min-height: 1.5em;
  font-variant-numeric: tabular-nums;
}
.d2l-live progress {
  flex: 0 1 220px;
  height: 10px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-note {
  font-weight: 600;
}
.d2l-live .d2l-copied textarea {
  width: 100%;
  font: inherit;
  color: inherit;
  background: transparent;
}
.d2l-live .d2l-kept {
  display: grid;
  gap: 8px;
  justify-items: start;
}
.d2l-live .d2l-kept table {
  width: 100%;
  border-collapse: collapse;
  font: inherit;
  color: inherit;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-kept caption {
  text-align: left;
  font-weight: 650;
  color: inherit;
}
.d2l-live .d2l-kept :is(th, td) {
  padding: 4px 10px 4px 0;
  border-top: 1px solid var(--d2l-line);
  text-align: right;
  background: transparent;
}
.d2l-live .d2l-kept :is(th:first-child, .d2l-name, th:nth-child(2)) {
  text-align: left;
}
.d2l-live .d2l-kept .d2l-name {
  width: 40%;
}
.d2l-live .d2l-kept input {
  width: 100%;
}
.d2l-live .d2l-new {
  animation: d2l-new 1.5s ease-out;
}
@keyframes d2l-new {
  from {
    background: color-mix(in srgb, var(--d2l-accent) 35%, transparent);
  }
}
@container d2l (width >= 900px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 270px;
    gap: 32px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: minmax(0, 1fr);
  }
}
@container d2l (width >= 1180px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 520px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .d2l-live .d2l-lab-controls fieldset:nth-child(2) {
    order: 1;
  }
}
@container d2l-picture (width < 560px) {
  .d2l-live .d2l-lab-switch {
    float: none;
    margin: 0 0 6px;
  }
  .d2l-live .d2l-kept :is(table, caption, tbody, tr, td) {
    display: block;
    width: auto;
    border: 0;
    padding: 0;
    text-align: left;
  }
  .d2l-live .d2l-kept table {
    width: 100%;
  }
  .d2l-live .d2l-kept thead {
    display: none;
  }
  .d2l-live .d2l-kept tr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 0;
    border-top: 1px solid var(--d2l-line);
  }
  .d2l-live .d2l-kept tr th {
    border: 0;
    padding: 0;
  }
  .d2l-live .d2l-kept .d2l-name {
    flex: 1 0 80%;
    width: auto;
  }
  .d2l-live .d2l-kept td[data-title]::before {
    content: attr(data-title) " ";
    opacity: 0.75;
  }
}
@media (prefers-reduced-motion: reduce) {
  .d2l-live * {
    animation: none !important;
    transition: none !important;
  }
}
`;var rr=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
.d2l-live :is(.d2l-explorer, .d2l-thinned, .d2l-activations, .d2l-opening) {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
  max-width: 1360px;
}
.d2l-live .d2l-controls {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
  align-items: start;
  gap: 8px 24px;
}
.d2l-live .d2l-controls .d2l-checkbox {
  align-self: end;
}
.d2l-live .d2l-headline {
  min-height: 1.45em;
  font-weight: 650;
}
.d2l-live :is(.d2l-say, .d2l-legend) {
  font-size: 0.92em;
}
.d2l-live .d2l-alert {
  padding: 6px 12px;
  border-left: 4px solid var(--d2l-alarm);
  background: var(--d2l-soft);
  color: var(--d2l-alarm);
  font-weight: 600;
  overflow-wrap: anywhere;
}
.d2l-live .d2l-stage {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-stale {
  opacity: 0.3;
}
.d2l-live svg {
  display: block;
  overflow: visible;
}
.d2l-live svg text {
  fill: currentColor;
  font-size: 12px;
  font-variant-numeric: tabular-nums;
}
.d2l-live svg .d2l-caption {
  font-size: 11px;
  opacity: 0.8;
}
.d2l-live .d2l-axis {
  fill: none;
  stroke: var(--d2l-line);
}
.d2l-live .d2l-legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  max-width: none;
}
.d2l-live .d2l-legend [class]::before {
  content: "";
  display: inline-block;
  width: 14px;
  height: 14px;
  margin-right: 7px;
  vertical-align: -2px;
}

/* A drawn network, and an image. */
.d2l-live .d2l-edges {
  fill: none;
  stroke: var(--d2l-ink);
  stroke-width: 0.8;
  opacity: 0.2;
}
.d2l-live .d2l-frame {
  fill: none;
  stroke: var(--d2l-edge);
}
.d2l-live .d2l-unit circle {
  fill: var(--d2l-with);
  stroke: var(--d2l-ink);
  stroke-width: 1.2;
}
.d2l-live .d2l-unit.d2l-off circle {
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-cross {
  fill: none;
  stroke: none;
  stroke-width: 1.8;
}
.d2l-live .d2l-off .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live svg .d2l-rest {
  font-size: 16px;
  font-weight: 700;
}
.d2l-live .d2l-without .d2l-unit circle {
  fill: var(--d2l-without);
}
.d2l-live .d2l-image {
  display: block;
  image-rendering: pixelated;
}
.d2l-live .d2l-input {
  position: absolute;
}

/* The dropout explorer */
.d2l-live .d2l-figure {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px 32px;
}
.d2l-live .d2l-graphs {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
  gap: 8px 24px;
}
.d2l-live .d2l-graphs .d2l-plot {
  min-height: 170px;
}
.d2l-live .d2l-graphs .d2l-readout {
  min-height: 1.45em;
}
.d2l-live .d2l-hit {
  fill: transparent;
  cursor: pointer;
}
.d2l-live .d2l-hit:hover {
  fill: var(--d2l-soft);
}
.d2l-live .d2l-mark {
  fill: var(--d2l-soft);
  stroke: #e69f00;
  stroke-width: 1.5;
}
.d2l-live .d2l-strips g > :not(.d2l-hit) {
  pointer-events: none;
}
.d2l-live svg .d2l-row {
  font-size: 13px;
  font-weight: 600;
}
.d2l-live svg .d2l-value.d2l-off {
  fill: var(--d2l-edge);
}
.d2l-live .d2l-in {
  fill: var(--d2l-edge);
}
.d2l-live :is(.d2l-out, .d2l-keep) {
  fill: var(--d2l-with);
}
.d2l-live .d2l-mean {
  fill: var(--d2l-with);
  opacity: 0.5;
}
.d2l-live .d2l-cut {
  stroke: var(--d2l-ink);
  stroke-width: 2;
  stroke-dasharray: 3 3;
}
.d2l-live .d2l-keep.d2l-off {
  fill: none;
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-strips .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live :is(.d2l-line-h, .d2l-line-sunk) {
  stroke: var(--d2l-ink);
  stroke-width: 2;
}
.d2l-live .d2l-line-sunk {
  stroke-dasharray: 2 3;
}

/* The thinned network */
.d2l-live .d2l-beside {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: start;
  gap: 12px 24px;
}
.d2l-live .d2l-column {
  display: contents;
}
.d2l-live .d2l-column .d2l-actions {
  grid-column: 1 / -1;
}
.d2l-live .d2l-gap {
  width: 12px;
}
.d2l-live .d2l-pad {
  position: relative;
  width: 144px;
  height: 144px;
}
.d2l-live .d2l-pad canvas {
  width: 100%;
  height: 100%;
  border: 1px solid var(--d2l-edge);
  cursor: crosshair;
  touch-action: none;
}
.d2l-live .d2l-pen {
  position: absolute;
  width: 15px;
  height: 15px;
  margin: -7.5px;
  border: 2px solid var(--d2l-accent);
  border-radius: 50%;
  pointer-events: none;
}
.d2l-live .d2l-pen.d2l-down {
  background: var(--d2l-accent);
}
.d2l-live .d2l-bar,
.d2l-live .d2l-legend .d2l-key-bar::before {
  fill: var(--d2l-with);
  background: var(--d2l-with);
  opacity: 0.4;
  transition: transform 0.15s ease-out;
}
.d2l-live .d2l-ticks {
  stroke: var(--d2l-with);
  stroke-width: 1.2;
  opacity: 0.55;
}
.d2l-live .d2l-newest {
  stroke: var(--d2l-with);
  stroke-width: 3;
}
.d2l-live .d2l-diamonds {
  fill: var(--d2l-ink);
}
.d2l-live svg .d2l-true {
  font-weight: 700;
}
.d2l-live .d2l-legend .d2l-key-tick::before {
  width: 3px;
  margin: 0 12px 0 5px;
  background: var(--d2l-with);
}
.d2l-live .d2l-legend .d2l-key-full::before {
  width: 9px;
  height: 9px;
  margin: 0 9px 2px 3px;
  vertical-align: middle;
  background: var(--d2l-ink);
  rotate: 45deg;
}
.d2l-live .d2l-legend .d2l-key-unit::before {
  border-radius: 50%;
  border: 1.2px solid var(--d2l-ink);
  background: var(--d2l-with);
}

/* Activations */
.d2l-live .d2l-activations svg .d2l-class {
  font-size: 13px;
}
.d2l-live .d2l-layers {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
  gap: 20px 36px;
}
.d2l-live .d2l-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-strip {
  fill: none;
  stroke: var(--d2l-mode);
}
.d2l-live .d2l-zeros {
  fill: var(--d2l-dropped);
  fill-opacity: 0.35;
}
.d2l-live .d2l-shape {
  fill: var(--d2l-mode);
  fill-opacity: 0.35;
  stroke: var(--d2l-mode);
  stroke-width: 1.5;
}
.d2l-live .d2l-mean-line {
  fill: var(--d2l-ink);
  stroke: var(--d2l-ink);
  stroke-width: 1.5;
}
.d2l-live .d2l-legend :is(.d2l-key-train, .d2l-key-predict)::before {
  background: color-mix(in srgb, var(--d2l-mode) 35%, transparent);
  border: 1.5px solid var(--d2l-mode);
}
.d2l-live .d2l-key-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-key-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-legend .d2l-key-mean::before {
  width: 2px;
  margin: 0 12px 0 6px;
  background: var(--d2l-ink);
}

/* The opening */
.d2l-live .d2l-pair {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-content: start;
  gap: 12px;
}
.d2l-live .d2l-side {
  font-weight: 650;
  font-size: min(1em, 3.4cqi);
  white-space: nowrap;
}
.d2l-live .d2l-side::before {
  content: "";
  display: inline-block;
  width: 1.3em;
  margin-right: 0.4em;
  vertical-align: 4px;
  border-top: 3px solid var(--d2l-with);
}
.d2l-live .d2l-side.d2l-without::before {
  border-top: 3px dashed var(--d2l-without);
}
.d2l-live .d2l-row {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 8px 24px;
}
.d2l-live .d2l-row > .d2l-control {
  flex: 0 1 280px;
}
.d2l-live .d2l-opening .d2l-unit circle {
  transition: fill-opacity 0.12s;
}
.d2l-live .d2l-opening .d2l-headline {
  min-height: 2.9em;
}
@container d2l (min-width: 700px) {
  .d2l-live .d2l-column {
    display: grid;
    gap: 16px;
  }
}
@container d2l (min-width: 900px) {
  .d2l-live .d2l-explorer .d2l-figure {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .d2l-live .d2l-explorer .d2l-graphs {
    grid-template-columns: minmax(0, 1fr);
  }
  .d2l-live .d2l-opening .d2l-figure {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .d2l-live .d2l-opening .d2l-pair {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;function k(e,t={},...l){let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(o,r===!0?"":String(r));return n.append(...l.filter(o=>o!=null)),n}var Za=0,Al=()=>`d2l-${++Za}-${Math.random().toString(36).slice(2,8)}`,Ft=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function _t({label:e,values:t,min:l=0,max:n=1,step:o=.05,value:r,unit:i="",hint:c,...d}){let A=d.format??String,m=t?[...t]:null,p=Al(),h=k("input",{type:"range",id:p}),w=k("output",{for:p}),S=()=>m?m[h.valueAsNumber]:Xa(h.valueAsNumber),L=()=>{let y=A(S())+(i&&` ${i}`);w.textContent=y,h.setAttribute("aria-valuetext",y);let[$,b]=[Number(h.min),Number(h.max)];h.style.setProperty("--d2l-share",`${100*(h.valueAsNumber-$)/(b-$||1)}%`)},x=y=>{m?(m.includes(y)||(m=[...m,y].sort(($,b)=>$-b)),Object.assign(h,{min:"0",max:String(m.length-1),step:"1"}),h.value=String(m.indexOf(y))):(Object.assign(h,{min:String(l),max:String(n),step:String(o)}),h.value=String(y)),L()};h.addEventListener("input",()=>{L(),d.onInput?.(S())});let F=k("div",{class:"d2l-control d2l-slider"},k("label",{for:p,title:c},e),w,h);return x(r),pl(F,h,S,x)}var Xa=e=>Number(e.toFixed(10));function on({label:e,min:t,max:l,value:n,onInput:o}){let r=Al(),i=k("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=k("span",{class:"d2l-error",role:"alert",id:Al()}),d=n,A=()=>{let p=i.valueAsNumber,h=Number.isInteger(p)&&p>=t&&p<=l;return c.textContent=h?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!h),h?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),h};i.addEventListener("input",()=>{A()&&o?.(d=i.valueAsNumber)}),i.addEventListener("blur",()=>{A()||(i.value=String(d)),A()});let m=k("div",{class:"d2l-control d2l-number"},k("label",{for:r},e),i,c);return pl(m,i,()=>d,p=>{d=p,i.valueAsNumber!==p&&(i.value=String(p)),A()})}function Dl({label:e,choices:t,value:l,onInput:n}){let o=Al(),r=t.map(([d,A])=>k("option",{value:d},A)),i=k("select",{id:o,oninput:()=>n?.(i.value)},...r);i.value=l;let c=k("div",{class:"d2l-control d2l-select"},k("label",{for:o},e),i);return pl(c,i,()=>i.value,d=>{i.value=d})}function ir({label:e,choices:t,value:l,onInput:n}){let o=Al(),r=t.map(([m])=>k("input",{type:"radio",name:o,value:m,oninput:()=>n?.(m)})),i=t.map(([,m],p)=>k("label",{},r[p],k("span",{},m))),c=k("fieldset",{class:"d2l-segmented"},k("legend",{class:"d2l-hidden"},e),...i),d=m=>r.forEach(p=>p.checked=p.value===m);d(l);let A=pl(c,r[0],()=>r.find(m=>m.checked)?.value??l,d);return Object.defineProperty(A,"disabled",{get:()=>c.disabled,set:m=>{c.disabled=m}})}function Nl({label:e,value:t,onInput:l}){let n=k("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let o=k("label",{class:"d2l-checkbox"},n,k("span",{},e));return pl(o,n,()=>n.checked,r=>{n.checked=r})}function Le({label:e,onClick:t,primary:l=!1,hint:n}){return k("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function ar({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let d=Le({label:i,hint:c,onClick:()=>l(r)});return d.dataset.value=r,d.setAttribute("aria-pressed","false"),d});return{el:k("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function pl(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(o){n(o)},get disabled(){return t.disabled},set disabled(o){t.disabled=o,e.classList.toggle("d2l-off",o)}}}var ec="http://www.w3.org/2000/svg";function be(e,t={},l,n){let o=document.createElementNS(ec,e);return pe(o,t),n!==void 0&&(o.textContent=n),l?.append(o),o}function pe(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function sn(e,t){let l=be("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function rn(){let e=k("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function an(e,t){let l=0,n=new ResizeObserver(([{contentRect:o}])=>{let r=Math.floor(o.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function Ol(e,t){let l=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Rl(e,t){let l=!1,n=0,o,r=()=>{n++,clearTimeout(o),l&&t(l=!1)},i=async d=>{let A=await e();d===n&&(A===null?r():o=setTimeout(i,A,d))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Ue(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var hl=e=>e===0||Math.abs(e)>=99.5?Ue(e):e.toPrecision(2),Qt=e=>`${Math.round(100*e)} %`;function ml(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function tc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function cr(e){let t=Array.from(e),l=t.reduce((n,o)=>n+o,0);return t.map(n=>n/Math.max(1,l))}function nc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${Ue(n)}: in train mode ${Qt(e.zeros)} exactly 0, mean ${hl(e.mean)}; in predict mode ${Qt(t.zeros)} exactly 0, mean ${hl(t.mean)}.`}function ur(e,{state:t,options:l,ask:n}){let o=l.num_hiddens,r=ln(n),i=x=>t.get(x)??{rates:o.map(()=>.5),seed:0,draw:0}[x],c=o.map((x,F)=>_t({label:`drop_prob${F+1}`,max:.95,value:i("rates")[F],format:y=>y.toFixed(2),onInput:y=>t.set({rates:i("rates").with(F,y)})})),d=on({label:"seed",min:0,max:9999,value:i("seed"),onInput:x=>t.set({seed:x})}),A=Le({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:i("draw")+1})}),m=k("p",{class:"d2l-headline","aria-live":"polite"}),p=rn(),h=k("div",{class:"d2l-layers"}),w=o.map(()=>oc(h));e.append(k("div",{class:"d2l-activations"},k("div",{class:"d2l-controls"},...c.map(x=>x.el),d.el),k("div",{class:"d2l-actions"},A),m,p.el,h,k("p",{class:"d2l-legend"},k("span",{class:"d2l-key-train"},"train mode: dropout acts"),k("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),k("span",{class:"d2l-key-mean"},"mean, zeros included"),k("span",{},"height: share of the activations that are not 0"))));async function S(){try{let x=await r("activations",{rates:i("rates"),seed:i("seed"),draw:i("draw")});if(!x)return;p.say(""),h.classList.remove("d2l-stale");let F=o.map(($,b)=>tc(x,b));F.forEach(($,b)=>w[b].show($,b+1,i("rates")[b]));let y=($,b)=>F.map(({train:j,predict:B})=>`${b(B[$])} \u2192 ${b(j[$])}`).join(" and ");m.textContent=`From predict to train mode: zeros ${y("zeros",Qt)}; means ${y("mean",hl)}.`}catch(x){p.say(x.message),m.textContent="Nothing was computed: see the error below.",h.classList.add("d2l-stale")}}let L=[t.on(["rates","seed","draw"],()=>{c.forEach((x,F)=>x.value=i("rates")[F]),d.value!==i("seed")&&(d.value=i("seed")),S()})];return S(),()=>{for(let x of[...L,...w.map(F=>F.dispose)])x();e.replaceChildren()}}var Qo=24,gl=108,Gt={title:14,train:26,up:78,axis:78+gl,down:78+gl+22,predict:78+2*gl+44},lc=Gt.predict+Qo+22;function oc(e){let t=k("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=sn(t,"d2l-histogram");pe(l,{height:lc});let o=(w,S="start")=>be("text",{class:w,"text-anchor":S},l),r=o("d2l-class d2l-true"),i=Array.from({length:5},()=>o("d2l-caption","middle")),c=be("path",{class:"d2l-axis"},l),d=["train","predict"].map(w=>({name:w,frame:be("rect",{class:`d2l-strip d2l-${w}`},l),zeros:be("rect",{class:`d2l-zeros d2l-${w}`},l),shape:be("path",{class:`d2l-shape d2l-${w}`},l),mean:be("path",{class:`d2l-mean-line d2l-${w}`},l),words:o("d2l-class")})),A=0,m;function p(w,S,L){if(m=[w,S,L],!A)return;let{edges:x}=w,F=x.length-1,[y,$]=[Math.log10(x[0]),Math.log10(x[F])],[b,j]=[2,A-4],B=Q=>b+j*(Math.log10(Q)-y)/($-y),G={train:cr(w.train.counts),predict:cr(w.predict.counts)},Y=ml(Math.max(.01,...G.train,...G.predict));r.textContent=`hidden layer ${S}, p = ${Ue(L)}`,pe(r,{x:b,y:Gt.title}),pe(c,{d:`M${b} ${Gt.axis}h${j}M${b} ${Gt.down}h${j}`}),i.forEach((Q,V)=>{let E=y+($-y)*V/4;Q.textContent=Ue(10**E);let R=["start","middle","middle","middle","end"];pe(Q,{x:b+j*V/4,y:Gt.axis+16,"text-anchor":R[V]})});for(let{name:Q,frame:V,zeros:E,shape:R,mean:z,words:O}of d){let _=Q==="train",{zeros:J,mean:H}=w[Q],[de,ce]=_?[Gt.axis,-1]:[Gt.down,1];pe(V,{x:b,y:Gt[Q],width:j,height:Qo,rx:3}),pe(E,{x:b,y:Gt[Q],width:j*J,height:Qo,rx:3}),O.textContent=`${Q}: ${Qt(J)} exactly 0, mean ${hl(H)}`,pe(O,{x:b+8,y:Gt[Q]+17});let P=`M${b} ${de}`;G[Q].forEach((D,I)=>{P+=`V${(de+ce*gl*D/Y).toFixed(1)}H${(b+j*(I+1)/F).toFixed(1)}`}),pe(R,{d:`${P}V${de}`});let T=Math.min(b+j,Math.max(b,B(Math.max(H,1e-12))));pe(z,{d:`M${T} ${de}v${ce*gl}m-5 0l5 ${-ce*8}l5 ${ce*8}z`})}n(nc(w,S,L))}let h=an(t,w=>{pe(l,{width:A=w}),m&&p(...m)});return{show:p,dispose:h}}var sc="uplot",rc="u-hz",ic="u-vt",ac="u-title",cc="u-wrap",uc="u-under",dc="u-over",fc="u-axis",bn="u-off",Ac="u-select",pc="u-cursor-x",hc="u-cursor-y",mc="u-cursor-pt",gc="u-legend",wc="u-live",vc="u-inline",bc="u-series",yc="u-marker",dr="u-label",xc="u-value",vl="width",bl="height";var fr="bottom",Hn="left",Do="right",ts="#000",Ar=ts+"0",No="mousemove",pr="mousedown",Oo="mouseup",hr="mouseenter",mr="mouseleave",gr="dblclick",kc="resize",Ec="scroll",wr="change",Wl="dppxchange",ns="--",Yn=typeof window<"u",Vo=Yn?document:null,Un=Yn?window:null,Sc=Yn?navigator:null,Se,Hl;function Wo(){let e=devicePixelRatio;Se!=e&&(Se=e,Hl&&qo(wr,Hl,Wo),Hl=matchMedia(`(min-resolution: ${Se-.001}dppx) and (max-resolution: ${Se+.001}dppx)`),yn(wr,Hl,Wo),Un.dispatchEvent(new CustomEvent(Wl)))}function vt(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function Go(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function Fe(e,t,l){e.style[t]=l+"px"}function Dt(e,t,l,n){let o=Vo.createElement(e);return t!=null&&vt(o,t),l?.insertBefore(o,n),o}function It(e,t){return Dt("div",e,t)}var vr=new WeakMap;function qt(e,t,l,n,o){let r="translate("+t+"px,"+l+"px)",i=vr.get(e);r!=i&&(e.style.transform=r,vr.set(e,r),t<0||l<0||t>n||l>o?vt(e,bn):Go(e,bn))}var br=new WeakMap;function yr(e,t,l){let n=t+l,o=br.get(e);n!=o&&(br.set(e,n),e.style.background=t,e.style.borderColor=l)}var xr=new WeakMap;function kr(e,t,l,n){let o=t+""+l,r=xr.get(e);o!=r&&(xr.set(e,o),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var ls={passive:!0},$c={...ls,capture:!0};function yn(e,t,l,n){t.addEventListener(e,l,n?$c:ls)}function qo(e,t,l,n){t.removeEventListener(e,l,ls)}Yn&&Wo();function Nt(e,t,l,n){let o;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)o=r?l+n>>1:bt((l+n)/2),t[o]<e?l=o:n=o;return e-t[l]<=t[n]-e?l:n}function Jr(e){return(l,n,o)=>{let r=-1,i=-1;for(let c=n;c<=o;c++)if(e(l[c])){r=c;break}for(let c=o;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var Zr=e=>e!=null,Xr=e=>e!=null&&e>0,Yl=Jr(Zr),Mc=Jr(Xr);function Cc(e,t,l,n=0,o=!1){let r=o?Mc:Yl,i=o?Xr:Zr;[t,l]=r(e,t,l);let c=e[t],d=e[t];if(t>-1)if(n==1)c=e[t],d=e[l];else if(n==-1)c=e[l],d=e[t];else for(let A=t;A<=l;A++){let m=e[A];i(m)&&(m<c?c=m:m>d&&(d=m))}return[c??_e,d??-_e]}function Kl(e,t,l,n){let o=$r(e),r=$r(t);e==t&&(o==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?Kt:ei,c=o==1?bt:Lt,d=r==1?Lt:bt,A=c(i(qe(e))),m=d(i(qe(t))),p=Vn(l,A),h=Vn(l,m);return l==10&&(A<0&&(p=Ie(p,-A)),m<0&&(h=Ie(h,-m))),n||l==2?(e=p*o,t=h*r):(e=oi(e,p),t=Jl(t,h)),[e,t]}function os(e,t,l,n){let o=Kl(e,t,l,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var ss=.1,Er={mode:3,pad:ss},xl={pad:0,soft:null,mode:0},_c={min:xl,max:xl};function Gl(e,t,l,n){return Zl(l)?Sr(e,t,l):(xl.pad=l,xl.soft=n?0:null,xl.mode=n?3:0,Sr(e,t,_c))}function ke(e,t){return e??t}function Ic(e,t,l){for(t=ke(t,0),l=ke(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function Sr(e,t,l){let n=l.min,o=l.max,r=ke(n.pad,0),i=ke(o.pad,0),c=ke(n.hard,-_e),d=ke(o.hard,_e),A=ke(n.soft,_e),m=ke(o.soft,-_e),p=ke(n.mode,0),h=ke(o.mode,0),w=t-e,S=Kt(w),L=ft(qe(e),qe(t)),x=Kt(L),F=qe(x-S);(w<1e-24||F>10)&&(w=0,(e==0||t==0)&&(w=1e-24,p==2&&A!=_e&&(r=0),h==2&&m!=-_e&&(i=0)));let y=w||L||1e3,$=Kt(y),b=Vn(10,bt($)),j=y*(w==0?e==0?.1:1:r),B=Ie(oi(e-j,b/10),24),G=e>=A&&(p==1||p==3&&B<=A||p==2&&B>=A)?A:_e,Y=ft(c,B<G&&e>=G?G:Ot(G,B)),Q=y*(w==0?t==0?.1:1:i),V=Ie(Jl(t+Q,b/10),24),E=t<=m&&(h==1||h==3&&V>=m||h==2&&V<=m)?m:-_e,R=Ot(d,V>E&&t<=E?E:ft(E,V));return Y==R&&Y==0&&(R=100),[Y,R]}var Lc=new Intl.NumberFormat(Yn?Sc.language:"en-US"),rs=e=>Lc.format(e),yt=Math,Vl=yt.PI,qe=yt.abs,bt=yt.floor,Ge=yt.round,Lt=yt.ceil,Ot=yt.min,ft=yt.max,Vn=yt.pow,$r=yt.sign,Kt=yt.log10,ei=yt.log2,Tc=(e,t=1)=>yt.sinh(e)*t,Ro=(e,t=1)=>yt.asinh(e/t),_e=1/0;function Mr(e){return(Kt((e^e>>31)-(e>>31))|0)+1}function Yo(e,t,l){return Ot(ft(e,t),l)}function ti(e){return typeof e=="function"}function me(e){return ti(e)?e:()=>e}var Bc=()=>{},ni=e=>e,li=(e,t)=>t,zc=e=>null,Cr=e=>!0,_r=(e,t)=>e==t,Pc=/\.\d*?(?=9{6,}|0{6,})/gm,xn=e=>{if(ri(e)||un.has(e))return e;let t=`${e}`,l=t.match(Pc);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[o,r]=t.split("e");return+`${xn(o)}e${r}`}return Ie(e,n)};function wn(e,t){return xn(Ie(xn(e/t))*t)}function Jl(e,t){return xn(Lt(xn(e/t))*t)}function oi(e,t){return xn(bt(xn(e/t))*t)}function Ie(e,t=0){if(ri(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return Ge(n)/l}var un=new Map;function si(e){return((""+e).split(".")[1]||"").length}function El(e,t,l,n){let o=[],r=n.map(si);for(let i=t;i<l;i++){let c=qe(i),d=Ie(Vn(e,i),c);for(let A=0;A<n.length;A++){let m=e==10?+`${n[A]}e${i}`:n[A]*d,p=(i>=0?0:c)+(i>=r[A]?0:r[A]),h=e==10?m:Ie(m,p);o.push(h),un.set(h,p)}}return o}var kl={},is=[],Wn=[null,null],cn=Array.isArray,ri=Number.isInteger,Fc=e=>e===void 0;function Ir(e){return typeof e=="string"}function Zl(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function Qc(e){return e!=null&&typeof e=="object"}var Dc=Object.getPrototypeOf(Uint8Array),ii="__proto__";function Gn(e,t=Zl){let l;if(cn(e)){let n=e.find(o=>o!=null);if(cn(n)||t(n)){l=Array(e.length);for(let o=0;o<e.length;o++)l[o]=Gn(e[o],t)}else l=e.slice()}else if(e instanceof Dc)l=e.slice();else if(t(e)){l={};for(let n in e)n!=ii&&(l[n]=Gn(e[n],t))}else l=e;return l}function We(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let o in n)o!=ii&&(Zl(e[o])?We(e[o],Gn(n[o])):e[o]=Gn(n[o]))}return e}var Nc=0,Oc=1,Rc=2;function Hc(e,t,l){for(let n=0,o,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<l&&e[o]==null;)e[r=o++]=null}}}function jc(e,t){if(Wc(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return Gc(i[0])||(i=Vc(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let d=e[i][0],A=d.length;for(let m=0;m<A;m++)l.add(d[m])}let n=[Array.from(l).sort((i,c)=>i-c)],o=n[0].length,r=new Map;for(let i=0;i<o;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],d=c[0];for(let A=1;A<c.length;A++){let m=c[A],p=Array(o).fill(void 0),h=t?t[i][A]:Oc,w=[];for(let S=0;S<m.length;S++){let L=m[S],x=r.get(d[S]);L===null?h!=Nc&&(p[x]=L,h==Rc&&w.push(x)):p[x]=L}Hc(p,w,o),n.push(p)}}return n}var Uc=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Vc(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let o=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let d=0;d<l;d++)c[d]=i[n[d]];o.push(c)}return o}function Wc(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=l)return!1;if(o!=t){for(let r=0;r<l;r++)if(o[r]!=t[r])return!1}}return!0}function Gc(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,o=l-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let r=ft(1,bt((o-n+1)/t));for(let i=e[n],c=n+r;c<=o;c+=r){let d=e[c];if(d!=null){if(d<=i)return!1;i=d}}return!0}var ai=["January","February","March","April","May","June","July","August","September","October","November","December"],ci=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function ui(e){return e.slice(0,3)}var qc=ci.map(ui),Yc=ai.map(ui),Kc={MMMM:ai,MMM:Yc,WWWW:ci,WWW:qc};function wl(e){return(e<10?"0":"")+e}function Jc(e){return(e<10?"00":e<100?"0":"")+e}var Zc={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>wl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>wl(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>wl(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>wl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>wl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Jc(e.getMilliseconds())};function as(e,t){t=t||Kc;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=n.exec(e);)l.push(o[0][0]=="{"?Zc[o[1]]:o[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var Xc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function eu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==Xc?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var di=e=>e%1==0,ql=[1,2,2.5,5],tu=El(10,-32,0,ql),fi=El(10,0,32,ql),nu=fi.filter(di),vn=tu.concat(fi),cs=`
`,Ai="{YYYY}",Lr=cs+Ai,pi="{M}/{D}",yl=cs+pi,jl=yl+"/{YY}",hi="{aa}",lu="{h}:{mm}",jn=lu+hi,Tr=cs+jn,Br=":{ss}",Me=null;function mi(e){let t=e*1e3,l=t*60,n=l*60,o=n*24,r=o*30,i=o*365,d=(e==1?El(10,0,3,ql).filter(di):El(10,-3,0,ql)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),A=[[i,Ai,Me,Me,Me,Me,Me,Me,1],[o*28,"{MMM}",Lr,Me,Me,Me,Me,Me,1],[o,pi,Lr,Me,Me,Me,Me,Me,1],[n,"{h}"+hi,jl,Me,yl,Me,Me,Me,1],[l,jn,jl,Me,yl,Me,Me,Me,1],[t,Br,jl+" "+jn,Me,yl+" "+jn,Me,Tr,Me,1],[e,Br+".{fff}",jl+" "+jn,Me,yl+" "+jn,Me,Tr,Me,1]];function m(p){return(h,w,S,L,x,F)=>{let y=[],$=x>=i,b=x>=r&&x<i,j=p(S),B=Ie(j*e,3),G=Ho(j.getFullYear(),$?0:j.getMonth(),b||$?1:j.getDate()),Y=Ie(G*e,3);if(b||$){let Q=b?x/r:0,V=$?x/i:0,E=B==Y?B:Ie(Ho(G.getFullYear()+V,G.getMonth()+Q,1)*e,3),R=new Date(Ge(E/e)),z=R.getFullYear(),O=R.getMonth();for(let _=0;E<=L;_++){let J=Ho(z+V*_,O+Q*_,1),H=J-p(Ie(J*e,3));E=Ie((+J+H)*e,3),E<=L&&y.push(E)}}else{let Q=x>=o?o:x,V=bt(S)-bt(B),E=Y+V+Jl(B-Y,Q);y.push(E);let R=p(E),z=R.getHours()+R.getMinutes()/l+R.getSeconds()/n,O=x/n,_=h.axes[w]._space,J=F/_;for(;E=Ie(E+x,e==1?0:3),!(E>L);)if(O>1){let H=bt(Ie(z+O,6))%24,P=p(E).getHours()-H;P>1&&(P=-1),E-=P*n,z=(z+O)%24;let T=y[y.length-1];Ie((E-T)/x,3)*J>=.7&&y.push(E)}else y.push(E)}return y}}return[d,A,m]}var[ou,su,ru]=mi(1),[iu,au,cu]=mi(.001);El(2,-53,53,[1]);function zr(e,t){return e.map(l=>l.map((n,o)=>o==0||o==8||n==null?n:t(o==1||l[8]==0?n:l[1]+n)))}function Pr(e,t){return(l,n,o,r,i)=>{let c=t.find(S=>i>=S[0])||t[t.length-1],d,A,m,p,h,w;return n.map(S=>{let L=e(S),x=L.getFullYear(),F=L.getMonth(),y=L.getDate(),$=L.getHours(),b=L.getMinutes(),j=L.getSeconds(),B=x!=d&&c[2]||F!=A&&c[3]||y!=m&&c[4]||$!=p&&c[5]||b!=h&&c[6]||j!=w&&c[7]||c[1];return d=x,A=F,m=y,p=$,h=b,w=j,B(L)})}}function uu(e,t){let l=as(t);return(n,o,r,i,c)=>o.map(d=>l(e(d)))}function Ho(e,t,l){return new Date(e,t,l)}function Fr(e,t){return t(e)}var du="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Qr(e,t){return(l,n,o,r)=>r==null?ns:t(e(n))}function fu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function Au(e,t){return e.series[t].fill(e,t)}var pu={show:!0,live:!0,isolate:!1,mount:Bc,markers:{show:!0,width:2,stroke:fu,fill:Au,dash:"solid"},idx:null,idxs:null,values:[]};function hu(e,t){let l=e.cursor.points,n=It(),o=l.size(e,t);Fe(n,vl,o),Fe(n,bl,o);let r=o/-2;Fe(n,"marginLeft",r),Fe(n,"marginTop",r);let i=l.width(e,t,o);return i&&Fe(n,"borderWidth",i),n}function mu(e,t){let l=e.series[t].points;return l._fill||l._stroke}function gu(e,t){let l=e.series[t].points;return l._stroke||l._fill}function wu(e,t){return e.series[t].points.size}var jo=[0,0];function vu(e,t,l){return jo[0]=t,jo[1]=l,jo}function Ul(e,t,l,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&l(o)}}function Uo(e,t,l,n=!0){return o=>{(!n||o.target==t)&&l(o)}}var bu={show:!0,x:!0,y:!0,lock:!1,move:vu,points:{one:!1,show:hu,size:wu,width:0,stroke:gu,fill:mu},bind:{mousedown:Ul,mouseup:Ul,click:Ul,dblclick:Ul,mousemove:Uo,mouseleave:Uo,mouseenter:Uo},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},gi={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},us=We({},gi,{filter:li}),wi=We({},us,{size:10}),vi=We({},gi,{show:!1}),ds='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',bi="bold "+ds,yi=1.5,Dr={show:!0,scale:"x",stroke:ts,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:bi,side:2,grid:us,ticks:wi,border:vi,font:ds,lineGap:yi,rotate:0},yu="Value",xu="Time",Nr={show:!0,scale:"x",auto:!1,sorted:1,min:_e,max:-_e,idxs:[]};function ku(e,t,l,n,o){return t.map(r=>r==null?"":rs(r))}function Eu(e,t,l,n,o,r,i){let c=[],d=un.get(o)||0;l=i?l:Ie(Jl(l,o),d);for(let A=l;A<=n;A=Ie(A+o,d))c.push(Object.is(A,-0)?0:A);return c}function Ko(e,t,l,n,o,r,i){let c=[],d=e.scales[e.axes[t].scale].log,A=d==10?Kt:ei,m=bt(A(l));o=Vn(d,m),d==10&&(o=vn[Nt(o,vn)]);let p=l,h=o*d;d==10&&(h=vn[Nt(h,vn)]);do c.push(p),p=p+o,d==10&&!un.has(p)&&(p=Ie(p,un.get(o))),p>=h&&(o=p,h=o*d,d==10&&(h=vn[Nt(h,vn)]));while(p<=n);return c}function Su(e,t,l,n,o,r,i){let d=e.scales[e.axes[t].scale].asinh,A=n>d?Ko(e,t,ft(d,l),n,o):[d],m=n>=0&&l<=0?[0]:[];return(l<-d?Ko(e,t,ft(d,-n),-l,o):[d]).reverse().map(h=>-h).concat(m,A)}var xi=/./,$u=/[12357]/,Mu=/[125]/,Or=/1/,Jo=(e,t,l,n)=>e.map((o,r)=>t==4&&o==0||r%n==0&&l.test(o.toExponential()[o<0?1:0])?o:null);function Cu(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=e.scales[i],d=e.valToPos,A=r._space,m=d(10,i),p=d(9,i)-m>=A?xi:d(7,i)-m>=A?$u:d(5,i)-m>=A?Mu:Or;if(p==Or){let h=qe(d(1,i)-m);if(h<A)return Jo(t.slice().reverse(),c.distr,p,Lt(A/h)).reverse()}return Jo(t,c.distr,p,1)}function _u(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=r._space,d=e.valToPos,A=qe(d(1,i)-d(2,i));return A<c?Jo(t.slice().reverse(),3,xi,Lt(c/A)).reverse():t}function Iu(e,t,l,n){return n==null?ns:t==null?"":rs(t)}var Rr={show:!0,scale:"y",stroke:ts,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:bi,side:3,grid:us,ticks:wi,border:vi,font:ds,lineGap:yi,rotate:0};function Lu(e,t){let l=3+(e||1)*2;return Ie(l*t,3)}function Tu(e,t){let{scale:l,idxs:n}=e.series[0],o=e._data[0],r=e.valToPos(o[n[0]],l,!0),i=e.valToPos(o[n[1]],l,!0),c=qe(i-r),d=e.series[t],A=c/(d.points.space*Se);return n[1]-n[0]<=A}var Hr={scale:null,auto:!0,sorted:0,min:_e,max:-_e},ki=(e,t,l,n,o)=>o,jr={show:!0,auto:!0,sorted:0,gaps:ki,alpha:1,facets:[We({},Hr,{scale:"x"}),We({},Hr,{scale:"y"})]},Ur={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:ki,alpha:1,points:{show:Tu,filter:null},values:null,min:_e,max:-_e,idxs:[],path:null,clip:null};function Bu(e,t,l,n,o){return l/10}var Ei={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},zu=We({},Ei,{time:!1,ori:1}),Vr={};function Si(e,t){let l=Vr[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(o=>o!=n)},pub(n,o,r,i,c,d,A){for(let m=0;m<l.plots.length;m++)l.plots[m]!=o&&l.plots[m].pub(n,o,r,i,c,d,A)}},e!=null&&(Vr[e]=l)),l}var qn=1,Zo=2;function kn(e,t,l){let n=e.mode,o=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,d=r[0],A=n==2?r[1]:r[t],m=n==2?i[o.facets[0].scale]:i[e.series[0].scale],p=n==2?i[o.facets[1].scale]:i[o.scale],h=c.left,w=c.top,S=c.width,L=c.height,x=e.valToPosH,F=e.valToPosV;return m.ori==0?l(o,d,A,m,p,x,F,h,w,S,L,eo,Kn,no,Mi,_i):l(o,d,A,m,p,F,x,w,h,L,S,to,Jn,ps,Ci,Ii)}function fs(e,t){let l=0,n=0,o=ke(e.bands,is);for(let r=0;r<o.length;r++){let i=o[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function Pu(e,t,l,n,o){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,d=e.scales[c];return o==-1?d.min:o==1?d.max:d.distr==3?d.dir==1?d.min:d.max:0}function Jt(e,t,l,n,o,r){return kn(e,t,(i,c,d,A,m,p,h,w,S,L,x)=>{let F=i.pxRound,y=A.dir*(A.ori==0?1:-1),$=A.ori==0?Kn:Jn,b,j;y==1?(b=l,j=n):(b=n,j=l);let B=F(p(c[b],A,L,w)),G=F(h(d[b],m,x,S)),Y=F(p(c[j],A,L,w)),Q=F(h(r==1?m.max:m.min,m,x,S)),V=new Path2D(o);return $(V,Y,Q),$(V,B,Q),$(V,B,G),V})}function Xl(e,t,l,n,o,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?no:ps,d=l;for(let p=0;p<e.length;p++){let h=e[p];if(h[1]>h[0]){let w=h[0]-d;w>0&&c(i,d,n,w,n+r),d=h[1]}}let A=l+o-d,m=10;A>0&&c(i,d,n-m/2,A,n+r+m)}return i}function Fu(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function As(e,t,l,n,o,r,i){let c=[],d=e.length;for(let A=o==1?l:n;A>=l&&A<=n;A+=o)if(t[A]===null){let p=A,h=A;if(o==1)for(;++A<=n&&t[A]===null;)h=A;else for(;--A>=l&&t[A]===null;)h=A;let w=r(e[p]),S=h==p?w:r(e[h]),L=p-o;w=i<=0&&L>=0&&L<d?r(e[L]):w;let F=h+o;S=i>=0&&F>=0&&F<d?r(e[F]):S,S>=w&&c.push([w,S])}return c}function Wr(e){return e==0?ni:e==1?Ge:t=>wn(t,e)}function $i(e){let t=e==0?eo:to,l=e==0?(o,r,i,c,d,A)=>{o.arcTo(r,i,c,d,A)}:(o,r,i,c,d,A)=>{o.arcTo(i,r,d,c,A)},n=e==0?(o,r,i,c,d)=>{o.rect(r,i,c,d)}:(o,r,i,c,d)=>{o.rect(i,r,d,c)};return(o,r,i,c,d,A=0,m=0)=>{A==0&&m==0?n(o,r,i,c,d):(A=Ot(A,c/2,d/2),m=Ot(m,c/2,d/2),t(o,r+A,i),l(o,r+c,i,r+c,i+d,A),l(o,r+c,i+d,r,i+d,m),l(o,r,i+d,r,i,m),l(o,r,i,r+c,i,A),o.closePath())}}var eo=(e,t,l)=>{e.moveTo(t,l)},to=(e,t,l)=>{e.moveTo(l,t)},Kn=(e,t,l)=>{e.lineTo(t,l)},Jn=(e,t,l)=>{e.lineTo(l,t)},no=$i(0),ps=$i(1),Mi=(e,t,l,n,o,r)=>{e.arc(t,l,n,o,r)},Ci=(e,t,l,n,o,r)=>{e.arc(l,t,n,o,r)},_i=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(t,l,n,o,r,i)},Ii=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(l,t,o,n,i,r)};function Li(e){return(t,l,n,o,r)=>kn(t,l,(i,c,d,A,m,p,h,w,S,L,x)=>{let{pxRound:F,points:y}=i,$,b;A.ori==0?($=eo,b=Mi):($=to,b=Ci);let j=Ie(y.width*Se,3),B=(y.size-y.width)/2*Se,G=Ie(B*2,3),Y=new Path2D,Q=new Path2D,{left:V,top:E,width:R,height:z}=t.bbox;no(Q,V-G,E-G,R+G*2,z+G*2);let O=_=>{if(d[_]!=null){let J=F(p(c[_],A,L,w)),H=F(h(d[_],m,x,S));$(Y,J+B,H),b(Y,J,H,B,0,Vl*2)}};if(r)r.forEach(O);else for(let _=n;_<=o;_++)O(_);return{stroke:j>0?Y:null,fill:Y,clip:Q,flags:qn|Zo}})}function Ti(e){return(t,l,n,o,r,i)=>{n!=o&&(r!=n&&i!=n&&e(t,l,n),r!=o&&i!=o&&e(t,l,o),e(t,l,i))}}var Qu=Ti(Kn),Du=Ti(Jn);function Bi(e){let t=ke(e?.alignGaps,0);return(l,n,o,r)=>kn(l,n,(i,c,d,A,m,p,h,w,S,L,x)=>{[o,r]=Yl(d,o,r);let F=i.pxRound,y=z=>F(p(z,A,L,w)),$=z=>F(h(z,m,x,S)),b,j;A.ori==0?(b=Kn,j=Qu):(b=Jn,j=Du);let B=A.dir*(A.ori==0?1:-1),G={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:qn},Y=G.stroke,Q=!1;if(r-o>=L*4){let z=I=>l.posToVal(I,A.key,!0),O=null,_=null,J,H,de,ce=y(c[B==1?o:r]),P=y(c[o]),T=y(c[r]),D=z(B==1?P+1:T-1);for(let I=B==1?o:r;I>=o&&I<=r;I+=B){let ie=c[I],le=(B==1?ie<D:ie>D)?ce:y(ie),ee=d[I];le==ce?ee!=null?(H=ee,O==null?(b(Y,le,$(H)),J=O=_=H):H<O?O=H:H>_&&(_=H)):ee===null&&(Q=!0):(O!=null&&j(Y,ce,$(O),$(_),$(J),$(H)),ee!=null?(H=ee,b(Y,le,$(H)),O=_=J=H):(O=_=null,ee===null&&(Q=!0)),ce=le,D=z(ce+B))}O!=null&&O!=_&&de!=ce&&j(Y,ce,$(O),$(_),$(J),$(H))}else for(let z=B==1?o:r;z>=o&&z<=r;z+=B){let O=d[z];O===null?Q=!0:O!=null&&b(Y,y(c[z]),$(O))}let[E,R]=fs(l,n);if(i.fill!=null||E!=0){let z=G.fill=new Path2D(Y),O=i.fillTo(l,n,i.min,i.max,E),_=$(O),J=y(c[o]),H=y(c[r]);B==-1&&([H,J]=[J,H]),b(z,H,_),b(z,J,_)}if(!i.spanGaps){let z=[];Q&&z.push(...As(c,d,o,r,B,y,t)),G.gaps=z=i.gaps(l,n,o,r,z),G.clip=Xl(z,A.ori,w,S,L,x)}return R!=0&&(G.band=R==2?[Jt(l,n,o,r,Y,-1),Jt(l,n,o,r,Y,1)]:Jt(l,n,o,r,Y,R)),G})}function Nu(e){let t=ke(e.align,1),l=ke(e.ascDesc,!1),n=ke(e.alignGaps,0),o=ke(e.extend,!1);return(r,i,c,d)=>kn(r,i,(A,m,p,h,w,S,L,x,F,y,$)=>{[c,d]=Yl(p,c,d);let b=A.pxRound,{left:j,width:B}=r.bbox,G=P=>b(S(P,h,y,x)),Y=P=>b(L(P,w,$,F)),Q=h.ori==0?Kn:Jn,V={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:qn},E=V.stroke,R=h.dir*(h.ori==0?1:-1),z=Y(p[R==1?c:d]),O=G(m[R==1?c:d]),_=O,J=O;o&&t==-1&&(J=j,Q(E,J,z)),Q(E,O,z);for(let P=R==1?c:d;P>=c&&P<=d;P+=R){let T=p[P];if(T==null)continue;let D=G(m[P]),I=Y(T);t==1?Q(E,D,z):Q(E,_,I),Q(E,D,I),z=I,_=D}let H=_;o&&t==1&&(H=j+B,Q(E,H,z));let[de,ce]=fs(r,i);if(A.fill!=null||de!=0){let P=V.fill=new Path2D(E),T=A.fillTo(r,i,A.min,A.max,de),D=Y(T);Q(P,H,D),Q(P,J,D)}if(!A.spanGaps){let P=[];P.push(...As(m,p,c,d,R,G,n));let T=A.width*Se/2,D=l||t==1?T:-T,I=l||t==-1?-T:T;P.forEach(ie=>{ie[0]+=D,ie[1]+=I}),V.gaps=P=A.gaps(r,i,c,d,P),V.clip=Xl(P,h.ori,x,F,y,$)}return ce!=0&&(V.band=ce==2?[Jt(r,i,c,d,E,-1),Jt(r,i,c,d,E,1)]:Jt(r,i,c,d,E,ce)),V})}function Gr(e,t,l,n,o,r,i=_e){if(e.length>1){let c=null;for(let d=0,A=1/0;d<e.length;d++)if(t[d]!==void 0){if(c!=null){let m=qe(e[d]-e[c]);m<A&&(A=m,i=qe(l(e[d],n,o,r)-l(e[c],n,o,r)))}c=d}}return i}function Ou(e){e=e||kl;let t=ke(e.size,[.6,_e,1]),l=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let r=me(o),i=1-t[0],c=ke(t[1],_e),d=ke(t[2],1),A=ke(e.disp,kl),m=ke(e.each,w=>{}),{fill:p,stroke:h}=A;return(w,S,L,x)=>kn(w,S,(F,y,$,b,j,B,G,Y,Q,V,E)=>{let R=F.pxRound,z=l,O=n*Se,_=c*Se,J=d*Se,H,de;b.ori==0?[H,de]=r(w,S):[de,H]=r(w,S);let ce=b.dir*(b.ori==0?1:-1),P=b.ori==0?no:ps,T=b.ori==0?m:(W,re,he,Ne,it,Ke,kt)=>{m(W,re,he,it,Ne,kt,Ke)},D=ke(w.bands,is).find(W=>W.series[0]==S),I=D!=null?D.dir:0,ie=F.fillTo(w,S,F.min,F.max,I),K=R(G(ie,j,E,Q)),le,ee,fe,$e=V,ge=R(F.width*Se),Ye=!1,Qe=null,Te=null,oe=null,we=null;p!=null&&(ge==0||h!=null)&&(Ye=!0,Qe=p.values(w,S,L,x),Te=new Map,new Set(Qe).forEach(W=>{W!=null&&Te.set(W,new Path2D)}),ge>0&&(oe=h.values(w,S,L,x),we=new Map,new Set(oe).forEach(W=>{W!=null&&we.set(W,new Path2D)})));let{x0:ye,size:Oe}=A;if(ye!=null&&Oe!=null){z=1,y=ye.values(w,S,L,x),ye.unit==2&&(y=y.map(he=>w.posToVal(Y+he*V,b.key,!0)));let W=Oe.values(w,S,L,x);Oe.unit==2?ee=W[0]*V:ee=B(W[0],b,V,Y)-B(0,b,V,Y),$e=Gr(y,$,B,b,V,Y,$e),fe=$e-ee+O}else $e=Gr(y,$,B,b,V,Y,$e),fe=$e*i+O,ee=$e-fe;fe<1&&(fe=0),ge>=ee/2&&(ge=0),fe<5&&(R=ni);let At=fe>0,Re=$e-fe-(At?ge:0);ee=R(Yo(Re,J,_)),le=(z==0?ee/2:z==ce?0:ee)-z*ce*((z==0?O/2:0)+(At?ge/2:0));let ve={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},xt=Ye?null:new Path2D,M=null;if(D!=null)M=w.data[D.series[1]];else{let{y0:W,y1:re}=A;W!=null&&re!=null&&($=re.values(w,S,L,x),M=W.values(w,S,L,x))}let ne=H*ee,q=de*ee;for(let W=ce==1?L:x;W>=L&&W<=x;W+=ce){let re=$[W];if(re==null)continue;if(M!=null){let pt=M[W]??0;if(re-pt==0)continue;K=G(pt,j,E,Q)}let he=b.distr!=2||A!=null?y[W]:W,Ne=B(he,b,V,Y),it=G(ke(re,ie),j,E,Q),Ke=R(Ne-le),kt=R(ft(it,K)),at=R(Ot(it,K)),Et=kt-at;if(re!=null){let pt=re<0?q:ne,Tt=re<0?ne:q;Ye?(ge>0&&oe[W]!=null&&P(we.get(oe[W]),Ke,at+bt(ge/2),ee,ft(0,Et-ge),pt,Tt),Qe[W]!=null&&P(Te.get(Qe[W]),Ke,at+bt(ge/2),ee,ft(0,Et-ge),pt,Tt)):P(xt,Ke,at+bt(ge/2),ee,ft(0,Et-ge),pt,Tt),T(w,S,W,Ke-ge/2,at,ee+ge,Et)}}return ge>0?ve.stroke=Ye?we:xt:Ye||(ve._fill=F.width==0?F._fill:F._stroke??F._fill,ve.width=0),ve.fill=Ye?Te:xt,ve})}function Ru(e,t){let l=ke(t?.alignGaps,0);return(n,o,r,i)=>kn(n,o,(c,d,A,m,p,h,w,S,L,x,F)=>{[r,i]=Yl(A,r,i);let y=c.pxRound,$=H=>y(h(H,m,x,S)),b=H=>y(w(H,p,F,L)),j,B,G;m.ori==0?(j=eo,G=Kn,B=_i):(j=to,G=Jn,B=Ii);let Y=m.dir*(m.ori==0?1:-1),Q=$(d[Y==1?r:i]),V=Q,E=[],R=[];for(let H=Y==1?r:i;H>=r&&H<=i;H+=Y)if(A[H]!=null){let ce=d[H],P=$(ce);E.push(V=P),R.push(b(A[H]))}let z={stroke:e(E,R,j,G,B,y),fill:null,clip:null,band:null,gaps:null,flags:qn},O=z.stroke,[_,J]=fs(n,o);if(c.fill!=null||_!=0){let H=z.fill=new Path2D(O),de=c.fillTo(n,o,c.min,c.max,_),ce=b(de);G(H,V,ce),G(H,Q,ce)}if(!c.spanGaps){let H=[];H.push(...As(d,A,r,i,Y,$,l)),z.gaps=H=c.gaps(n,o,r,i,H),z.clip=Xl(H,m.ori,S,L,x,F)}return J!=0&&(z.band=J==2?[Jt(n,o,r,i,O,-1),Jt(n,o,r,i,O,1)]:Jt(n,o,r,i,O,J)),z})}function Hu(e){return Ru(ju,e)}function ju(e,t,l,n,o,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let d=Array(i),A=Array(i-1),m=Array(i-1),p=Array(i-1);for(let h=0;h<i-1;h++)m[h]=t[h+1]-t[h],p[h]=e[h+1]-e[h],A[h]=m[h]/p[h];d[0]=A[0];for(let h=1;h<i-1;h++)A[h]===0||A[h-1]===0||A[h-1]>0!=A[h]>0?d[h]=0:(d[h]=3*(p[h-1]+p[h])/((2*p[h]+p[h-1])/A[h-1]+(p[h]+2*p[h-1])/A[h]),isFinite(d[h])||(d[h]=0));d[i-1]=A[i-2];for(let h=0;h<i-1;h++)o(c,e[h]+p[h]/3,t[h]+d[h]*p[h]/3,e[h+1]-p[h]/3,t[h+1]-d[h+1]*p[h]/3,e[h+1],t[h+1])}return c}var Xo=new Set;function qr(){for(let e of Xo)e.syncRect(!0)}Yn&&(yn(kc,Un,qr),yn(Ec,Un,qr,!0),yn(Wl,Un,()=>{st.pxRatio=Se}));var Uu=Bi(),Vu=Li();function Yr(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>es(r,i,t,l))}function Wu(e,t){return e.map((l,n)=>n==0?{}:We({},t,l))}function es(e,t,l,n){return We({},t==0?l:n,e)}function zi(e,t,l){return t==null?Wn:[t,l]}var Gu=zi;function qu(e,t,l){return t==null?Wn:Gl(t,l,ss,!0)}function Pi(e,t,l,n){return t==null?Wn:Kl(t,l,e.scales[n].log,!1)}var Yu=Pi;function Fi(e,t,l,n){return t==null?Wn:os(t,l,e.scales[n].log,!1)}var Ku=Fi;function Ju(e,t,l,n,o){let r=ft(Mr(e),Mr(t)),i=t-e,c=Nt(o/n*i,l);do{let d=l[c],A=n*d/i;if(A>=o&&r+(d<5?un.get(d):0)<=17)return[d,A]}while(++c<l.length);return[0,0]}function Kr(e){let t,l;return e=e.replace(/(\d+)px/,(n,o)=>(t=Ge((l=+o)*Se))+"px"),[e,t,l]}function Zu(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=Ie(t[2]*Se,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function st(e,t,l){let n={mode:ke(e.mode,1)},o=n.mode;function r(s,a,u,f){let g=a.valToPct(s);return f+u*(a.dir==-1?1-g:g)}function i(s,a,u,f){let g=a.valToPct(s);return f+u*(a.dir==-1?g:1-g)}function c(s,a,u,f){return a.ori==0?r(s,a,u,f):i(s,a,u,f)}n.valToPosH=r,n.valToPosV=i;let d=!1;n.status=0;let A=n.root=It(sc);if(e.id!=null&&(A.id=e.id),vt(A,e.class),e.title){let s=It(ac,A);s.textContent=e.title}let m=Dt("canvas"),p=n.ctx=m.getContext("2d"),h=It(cc,A);yn("click",h,s=>{s.target===S&&(Be!=Qn||De!=Dn)&&ot.click(n,s)},!0);let w=n.under=It(uc,h);h.appendChild(m);let S=n.over=It(dc,h);e=Gn(e);let L=+ke(e.pxAlign,1),x=Wr(L);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(n,e)||e)});let F=e.ms||.001,y=n.series=o==1?Yr(e.series||[],Nr,Ur,!1):Wu(e.series||[null],jr),$=n.axes=Yr(e.axes||[],Dr,Rr,!0),b=n.scales={},j=n.bands=e.bands||[];j.forEach(s=>{s.fill=me(s.fill||null),s.dir=ke(s.dir,-1)});let B=o==2?y[1].facets[0].scale:y[0].scale,G={axes:Ma,series:xa},Y=(e.drawOrder||["axes","series"]).map(s=>G[s]);function Q(s){let a=s.distr==3?u=>Kt(u>0?u:s.clamp(n,u,s.min,s.max,s.key)):s.distr==4?u=>Ro(u,s.asinh):s.distr==100?u=>s.fwd(u):u=>u;return u=>{let f=a(u),{_min:g,_max:v}=s,C=v-g;return(f-g)/C}}function V(s){let a=b[s];if(a==null){let u=(e.scales||kl)[s]||kl;if(u.from!=null){V(u.from);let f=We({},b[u.from],u,{key:s});f.valToPct=Q(f),b[s]=f}else{a=b[s]=We({},s==B?Ei:zu,u),a.key=s;let f=a.time,g=a.range,v=cn(g);if((s!=B||o==2&&!f)&&(v&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Er:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Er:{mode:1,hard:g[1],soft:g[1]}},v=!1),!v&&Zl(g))){let C=g;g=(N,U,Z)=>U==null?Wn:Gl(U,Z,C)}a.range=me(g||(f?Gu:s==B?a.distr==3?Yu:a.distr==4?Ku:zi:a.distr==3?Pi:a.distr==4?Fi:qu)),a.auto=me(v?!1:a.auto),a.clamp=me(a.clamp||Bu),a._min=a._max=null,a.valToPct=Q(a)}}}V("x"),V("y"),o==1&&y.forEach(s=>{V(s.scale)}),$.forEach(s=>{V(s.scale)});for(let s in e.scales)V(s);let E=b[B],R=E.distr,z,O;E.ori==0?(vt(A,rc),z=r,O=i):(vt(A,ic),z=i,O=r);let _={};for(let s in b){let a=b[s];(a.min!=null||a.max!=null)&&(_[s]={min:a.min,max:a.max},a.min=a.max=null)}let J=e.tzDate||(s=>new Date(Ge(s/F))),H=e.fmtDate||as,de=F==1?ru(J):cu(J),ce=Pr(J,zr(F==1?su:au,H)),P=Qr(J,Fr(du,H)),T=[],D=n.legend=We({},pu,e.legend),I=n.cursor=We({},bu,{drag:{y:o==2}},e.cursor),ie=D.show,K=I.show,le=D.markers;D.idxs=T,le.width=me(le.width),le.dash=me(le.dash),le.stroke=me(le.stroke),le.fill=me(le.fill);let ee,fe,$e,ge=[],Ye=[],Qe,Te=!1,oe={};if(D.live){let s=y[1]?y[1].values:null;Te=s!=null,Qe=Te?s(n,1,0):{_:0};for(let a in Qe)oe[a]=ns}if(ie)if(ee=Dt("table",gc,A),$e=Dt("tbody",null,ee),D.mount(n,ee),Te){fe=Dt("thead",null,ee,$e);let s=Dt("tr",null,fe);Dt("th",null,s);for(var we in Qe)Dt("th",dr,s).textContent=we}else vt(ee,vc),D.live&&vt(ee,wc);let ye={show:!0},Oe={show:!1};function At(s,a){if(a==0&&(Te||!D.live||o==2))return Wn;let u=[],f=Dt("tr",bc,$e,$e.childNodes[a]);vt(f,s.class),s.show||vt(f,bn);let g=Dt("th",null,f);if(le.show){let N=It(yc,g);if(a>0){let U=le.width(n,a);U&&(N.style.border=U+"px "+le.dash(n,a)+" "+le.stroke(n,a)),N.style.background=le.fill(n,a)}}let v=It(dr,g);s.label instanceof HTMLElement?v.appendChild(s.label):v.textContent=s.label,a>0&&(le.show||(v.style.color=s.width>0?le.stroke(n,a):le.fill(n,a)),ve("click",g,N=>{if(I._lock)return;An(N);let U=y.indexOf(s);if((N.ctrlKey||N.metaKey)!=D.isolate){let Z=y.some((X,te)=>te>0&&te!=U&&X.show);y.forEach((X,te)=>{te>0&&jt(te,Z?te==U?ye:Oe:ye,!0,Ve.setSeries)})}else jt(U,{show:!s.show},!0,Ve.setSeries)},!1),Cn&&ve(hr,g,N=>{I._lock||(An(N),jt(y.indexOf(s),On,!0,Ve.setSeries))},!1));for(var C in Qe){let N=Dt("td",xc,f);N.textContent="--",u.push(N)}return[f,u]}let Re=new Map;function ve(s,a,u,f=!0){let g=Re.get(a)||{},v=I.bind[s](n,a,u,f);v&&(yn(s,a,g[s]=v),Re.set(a,g))}function xt(s,a,u){let f=Re.get(a)||{};for(let g in f)(s==null||g==s)&&(qo(g,a,f[g]),delete f[g]);s==null&&Re.delete(a)}let M=0,ne=0,q=0,W=0,re=0,he=0,Ne=re,it=he,Ke=q,kt=W,at=0,Et=0,pt=0,Tt=0;n.bbox={};let uo=!1,Cl=!1,Mn=!1,fn=!1,_l=!1,St=!1;function fo(s,a,u){(u||s!=n.width||a!=n.height)&&xs(s,a),Bn(!1),Mn=!0,Cl=!0,zn()}function xs(s,a){n.width=M=q=s,n.height=ne=W=a,re=he=0,ha(),ma();let u=n.bbox;at=u.left=wn(re*Se,.5),Et=u.top=wn(he*Se,.5),pt=u.width=wn(q*Se,.5),Tt=u.height=wn(W*Se,.5)}let fa=3;function Aa(){let s=!1,a=0;for(;!s;){a++;let u=Sa(a),f=$a(a);s=a==fa||u&&f,s||(xs(n.width,n.height),Cl=!0)}}function pa({width:s,height:a}){fo(s,a)}n.setSize=pa;function ha(){let s=!1,a=!1,u=!1,f=!1;$.forEach((g,v)=>{if(g.show&&g._show){let{side:C,_size:N}=g,U=C%2,Z=g.label!=null?g.labelSize:0,X=N+Z;X>0&&(U?(q-=X,C==3?(re+=X,f=!0):u=!0):(W-=X,C==0?(he+=X,s=!0):a=!0))}}),pn[0]=s,pn[1]=u,pn[2]=a,pn[3]=f,q-=Zt[1]+Zt[3],re+=Zt[3],W-=Zt[2]+Zt[0],he+=Zt[0]}function ma(){let s=re+q,a=he+W,u=re,f=he;function g(v,C){switch(v){case 1:return s+=C,s-C;case 2:return a+=C,a-C;case 3:return u-=C,u+C;case 0:return f-=C,f+C}}$.forEach((v,C)=>{if(v.show&&v._show){let N=v.side;v._pos=g(N,v._size),v.label!=null&&(v._lpos=g(N,v.labelSize))}})}if(I.dataIdx==null){let s=I.hover,a=s.skip=new Set(s.skip??[]);a.add(void 0);let u=s.prox=me(s.prox),f=s.bias??=0;I.dataIdx=(g,v,C,N)=>{if(v==0)return C;let U=C,Z=u(g,v,C,N)??_e,X=Z>=0&&Z<_e,te=E.ori==0?q:W,ue=I.left,Ee=t[0],xe=t[v];if(a.has(xe[C])){U=null;let Ae=null,ae=null,se;if(f==0||f==-1)for(se=C;Ae==null&&se-- >0;)a.has(xe[se])||(Ae=se);if(f==0||f==1)for(se=C;ae==null&&se++<xe.length;)a.has(xe[se])||(ae=se);if(Ae!=null||ae!=null)if(X){let Pe=Ae==null?-1/0:z(Ee[Ae],E,te,0),He=ae==null?1/0:z(Ee[ae],E,te,0),nt=ue-Pe,Ce=He-ue;nt<=Ce?nt<=Z&&(U=Ae):Ce<=Z&&(U=ae)}else U=ae==null?Ae:Ae==null?ae:C-Ae<=ae-C?Ae:ae}else X&&qe(ue-z(Ee[C],E,te,0))>Z&&(U=null);return U}}let An=s=>{I.event=s};I.idxs=T,I._lock=!1;let rt=I.points;rt.show=me(rt.show),rt.size=me(rt.size),rt.stroke=me(rt.stroke),rt.width=me(rt.width),rt.fill=me(rt.fill);let Ht=n.focus=We({},e.focus||{alpha:.3},I.focus),Cn=Ht.prox>=0,_n=Cn&&rt.one,$t=[],In=[],Ln=[];function ks(s,a){let u=rt.show(n,a);if(u instanceof HTMLElement)return vt(u,mc),vt(u,s.class),qt(u,-10,-10,q,W),S.insertBefore(u,$t[a]),u}function Es(s,a){if(o==1||a>0){let u=o==1&&b[s.scale].time,f=s.value;s.value=u?Ir(f)?Qr(J,Fr(f,H)):f||P:f||Iu,s.label=s.label||(u?xu:yu)}if(_n||a>0){s.width=s.width==null?1:s.width,s.paths=s.paths||Uu||zc,s.fillTo=me(s.fillTo||Pu),s.pxAlign=+ke(s.pxAlign,L),s.pxRound=Wr(s.pxAlign),s.stroke=me(s.stroke||null),s.fill=me(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let u=Lu(ft(1,s.width),1),f=s.points=We({},{size:u,width:ft(1,u*.2),stroke:s.stroke,space:u*2,paths:Vu,_stroke:null,_fill:null},s.points);f.show=me(f.show),f.filter=me(f.filter),f.fill=me(f.fill),f.stroke=me(f.stroke),f.paths=me(f.paths),f.pxAlign=s.pxAlign}if(ie){let u=At(s,a);ge.splice(a,0,u[0]),Ye.splice(a,0,u[1]),D.values.push(null)}if(K){T.splice(a,0,null);let u=null;_n?a==0&&(u=ks(s,a)):a>0&&(u=ks(s,a)),$t.splice(a,0,u),In.splice(a,0,0),Ln.splice(a,0,0)}tt("addSeries",a)}function ga(s,a){a=a??y.length,s=o==1?es(s,a,Nr,Ur):es(s,a,{},jr),y.splice(a,0,s),Es(y[a],a)}n.addSeries=ga;function wa(s){if(y.splice(s,1),ie){D.values.splice(s,1),Ye.splice(s,1);let a=ge.splice(s,1)[0];xt(null,a.firstChild),a.remove()}K&&(T.splice(s,1),$t.splice(s,1)[0].remove(),In.splice(s,1),Ln.splice(s,1)),tt("delSeries",s)}n.delSeries=wa;let pn=[!1,!1,!1,!1];function va(s,a){if(s._show=s.show,s.show){let u=s.side%2,f=b[s.scale];f==null&&(s.scale=u?y[1].scale:B,f=b[s.scale]);let g=f.time;s.size=me(s.size),s.space=me(s.space),s.rotate=me(s.rotate),cn(s.incrs)&&s.incrs.forEach(C=>{!un.has(C)&&un.set(C,si(C))}),s.incrs=me(s.incrs||(f.distr==2?nu:g?F==1?ou:iu:vn)),s.splits=me(s.splits||(g&&f.distr==1?de:f.distr==3?Ko:f.distr==4?Su:Eu)),s.stroke=me(s.stroke),s.grid.stroke=me(s.grid.stroke),s.ticks.stroke=me(s.ticks.stroke),s.border.stroke=me(s.border.stroke);let v=s.values;s.values=cn(v)&&!cn(v[0])?me(v):g?cn(v)?Pr(J,zr(v,H)):Ir(v)?uu(J,v):v||ce:v||ku,s.filter=me(s.filter||(f.distr>=3&&f.log==10?Cu:f.distr==3&&f.log==2?_u:li)),s.font=Kr(s.font),s.labelFont=Kr(s.labelFont),s._size=s.size(n,null,a,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(pn[a]=!0,s._el=It(fc,h))}}function ol(s,a,u,f){let[g,v,C,N]=u,U=a%2,Z=0;return U==0&&(N||v)&&(Z=a==0&&!g||a==2&&!C?Ge(Dr.size/3):0),U==1&&(g||C)&&(Z=a==1&&!v||a==3&&!N?Ge(Rr.size/2):0),Z}let Ss=n.padding=(e.padding||[ol,ol,ol,ol]).map(s=>me(ke(s,ol))),Zt=n._padding=Ss.map((s,a)=>s(n,a,pn,0)),lt,Je=null,Ze=null,Il=o==1?y[0].idxs:null,Bt=null,sl=!1;function $s(s,a){if(t=s??[],n.data=n._data=t,o==2){lt=0;for(let u=1;u<y.length;u++)lt+=t[u][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Bt=t[0],lt=Bt.length;let u=t;if(R==2){u=t.slice();let f=u[0]=Array(lt);for(let g=0;g<lt;g++)f[g]=g}n._data=t=u}if(Bn(!0),tt("setData"),R==2&&(Mn=!0),a!==!1){let u=E;u.auto(n,sl)?Ao():en(B,u.min,u.max),fn=fn||I.left>=0,St=!0,zn()}}n.setData=$s;function Ao(){sl=!0;let s,a;o==1&&(lt>0?(Je=Il[0]=0,Ze=Il[1]=lt-1,s=t[0][Je],a=t[0][Ze],R==2?(s=Je,a=Ze):s==a&&(R==3?[s,a]=Kl(s,s,E.log,!1):R==4?[s,a]=os(s,s,E.log,!1):E.time?a=s+Ge(86400/F):[s,a]=Gl(s,a,ss,!0))):(Je=Il[0]=s=null,Ze=Il[1]=a=null)),en(B,s,a)}let Ll,Tn,po,ho,mo,go,wo,vo,bo,ht;function Ms(s,a,u,f,g,v){s??=Ar,u??=is,f??="butt",g??=Ar,v??="round",s!=Ll&&(p.strokeStyle=Ll=s),g!=Tn&&(p.fillStyle=Tn=g),a!=po&&(p.lineWidth=po=a),v!=mo&&(p.lineJoin=mo=v),f!=go&&(p.lineCap=go=f),u!=ho&&p.setLineDash(ho=u)}function Cs(s,a,u,f){a!=Tn&&(p.fillStyle=Tn=a),s!=wo&&(p.font=wo=s),u!=vo&&(p.textAlign=vo=u),f!=bo&&(p.textBaseline=bo=f)}function yo(s,a,u,f,g=0){if(f.length>0&&s.auto(n,sl)&&(a==null||a.min==null)){let v=ke(Je,0),C=ke(Ze,f.length-1),N=u.min==null?Cc(f,v,C,g,s.distr==3):[u.min,u.max];s.min=Ot(s.min,u.min=N[0]),s.max=ft(s.max,u.max=N[1])}}let _s={min:null,max:null};function ba(){for(let f in b){let g=b[f];_[f]==null&&(g.min==null||_[B]!=null&&g.auto(n,sl))&&(_[f]=_s)}for(let f in b){let g=b[f];_[f]==null&&g.from!=null&&_[g.from]!=null&&(_[f]=_s)}_[B]!=null&&Bn(!0);let s={};for(let f in _){let g=_[f];if(g!=null){let v=s[f]=Gn(b[f],Qc);if(g.min!=null)We(v,g);else if(f!=B||o==2)if(lt==0&&v.from==null){let C=v.range(n,null,null,f);v.min=C[0],v.max=C[1]}else v.min=_e,v.max=-_e}}if(lt>0){y.forEach((f,g)=>{if(o==1){let v=f.scale,C=_[v];if(C==null)return;let N=s[v];if(g==0){let U=N.range(n,N.min,N.max,v);N.min=U[0],N.max=U[1],Je=Nt(N.min,t[0]),Ze=Nt(N.max,t[0]),Ze-Je>1&&(t[0][Je]<N.min&&Je++,t[0][Ze]>N.max&&Ze--),f.min=Bt[Je],f.max=Bt[Ze]}else f.show&&f.auto&&yo(N,C,f,t[g],f.sorted);f.idxs[0]=Je,f.idxs[1]=Ze}else if(g>0&&f.show&&f.auto){let[v,C]=f.facets,N=v.scale,U=C.scale,[Z,X]=t[g],te=s[N],ue=s[U];te!=null&&yo(te,_[N],v,Z,v.sorted),ue!=null&&yo(ue,_[U],C,X,C.sorted),f.min=C.min,f.max=C.max}});for(let f in s){let g=s[f],v=_[f];if(g.from==null&&(v==null||v.min==null)){let C=g.range(n,g.min==_e?null:g.min,g.max==-_e?null:g.max,f);g.min=C[0],g.max=C[1]}}}for(let f in s){let g=s[f];if(g.from!=null){let v=s[g.from];if(v.min==null)g.min=g.max=null;else{let C=g.range(n,v.min,v.max,f);g.min=C[0],g.max=C[1]}}}let a={},u=!1;for(let f in s){let g=s[f],v=b[f];if(v.min!=g.min||v.max!=g.max){v.min=g.min,v.max=g.max;let C=v.distr;v._min=C==3?Kt(v.min):C==4?Ro(v.min,v.asinh):C==100?v.fwd(v.min):v.min,v._max=C==3?Kt(v.max):C==4?Ro(v.max,v.asinh):C==100?v.fwd(v.max):v.max,a[f]=u=!0}}if(u){y.forEach((f,g)=>{o==2?g>0&&a.y&&(f._paths=null):a[f.scale]&&(f._paths=null)});for(let f in a)Mn=!0,tt("setScale",f);K&&I.left>=0&&(fn=St=!0)}for(let f in _)_[f]=null}function ya(s){let a=Yo(Je-1,0,lt-1),u=Yo(Ze+1,0,lt-1);for(;s[a]==null&&a>0;)a--;for(;s[u]==null&&u<lt-1;)u++;return[a,u]}function xa(){if(lt>0){let s=y.some(a=>a._focus)&&ht!=Ht.alpha;s&&(p.globalAlpha=ht=Ht.alpha),y.forEach((a,u)=>{if(u>0&&a.show&&(Is(u,!1),Is(u,!0),a._paths==null)){let f=ht;ht!=a.alpha&&(p.globalAlpha=ht=a.alpha);let g=o==2?[0,t[u][0].length-1]:ya(t[u]);a._paths=a.paths(n,u,g[0],g[1]),ht!=f&&(p.globalAlpha=ht=f)}}),y.forEach((a,u)=>{if(u>0&&a.show){let f=ht;ht!=a.alpha&&(p.globalAlpha=ht=a.alpha),a._paths!=null&&Ls(u,!1);{let g=a._paths!=null?a._paths.gaps:null,v=a.points.show(n,u,Je,Ze,g),C=a.points.filter(n,u,v,g);(v||C)&&(a.points._paths=a.points.paths(n,u,Je,Ze,C),Ls(u,!0))}ht!=f&&(p.globalAlpha=ht=f),tt("drawSeries",u)}}),s&&(p.globalAlpha=ht=1)}}function Is(s,a){let u=a?y[s].points:y[s];u._stroke=u.stroke(n,s),u._fill=u.fill(n,s)}function Ls(s,a){let u=a?y[s].points:y[s],{stroke:f,fill:g,clip:v,flags:C,_stroke:N=u._stroke,_fill:U=u._fill,_width:Z=u.width}=u._paths;Z=Ie(Z*Se,3);let X=null,te=Z%2/2;a&&U==null&&(U=Z>0?"#fff":N);let ue=u.pxAlign==1&&te>0;if(ue&&p.translate(te,te),!a){let Ee=at-Z/2,xe=Et-Z/2,Ae=pt+Z,ae=Tt+Z;X=new Path2D,X.rect(Ee,xe,Ae,ae)}a?xo(N,Z,u.dash,u.cap,U,f,g,C,v):ka(s,N,Z,u.dash,u.cap,U,f,g,C,X,v),ue&&p.translate(-te,-te)}function ka(s,a,u,f,g,v,C,N,U,Z,X){let te=!1;U!=0&&j.forEach((ue,Ee)=>{if(ue.series[0]==s){let xe=y[ue.series[1]],Ae=t[ue.series[1]],ae=(xe._paths||kl).band;cn(ae)&&(ae=ue.dir==1?ae[0]:ae[1]);let se,Pe=null;xe.show&&ae&&Ic(Ae,Je,Ze)?(Pe=ue.fill(n,Ee)||v,se=xe._paths.clip):ae=null,xo(a,u,f,g,Pe,C,N,U,Z,X,se,ae),te=!0}}),te||xo(a,u,f,g,v,C,N,U,Z,X)}let Ts=qn|Zo;function xo(s,a,u,f,g,v,C,N,U,Z,X,te){Ms(s,a,u,f,g),(U||Z||te)&&(p.save(),U&&p.clip(U),Z&&p.clip(Z)),te?(N&Ts)==Ts?(p.clip(te),X&&p.clip(X),Bl(g,C),Tl(s,v,a)):N&Zo?(Bl(g,C),p.clip(te),Tl(s,v,a)):N&qn&&(p.save(),p.clip(te),X&&p.clip(X),Bl(g,C),p.restore(),Tl(s,v,a)):(Bl(g,C),Tl(s,v,a)),(U||Z||te)&&p.restore()}function Tl(s,a,u){u>0&&(a instanceof Map?a.forEach((f,g)=>{p.strokeStyle=Ll=g,p.stroke(f)}):a!=null&&s&&p.stroke(a))}function Bl(s,a){a instanceof Map?a.forEach((u,f)=>{p.fillStyle=Tn=f,p.fill(u)}):a!=null&&s&&p.fill(a)}function Ea(s,a,u,f){let g=$[s],v;if(f<=0)v=[0,0];else{let C=g._space=g.space(n,s,a,u,f),N=g._incrs=g.incrs(n,s,a,u,f,C);v=Ju(a,u,N,f,C)}return g._found=v}function ko(s,a,u,f,g,v,C,N,U,Z){let X=C%2/2;L==1&&p.translate(X,X),Ms(N,C,U,Z,N),p.beginPath();let te,ue,Ee,xe,Ae=g+(f==0||f==3?-v:v);u==0?(ue=g,xe=Ae):(te=g,Ee=Ae);for(let ae=0;ae<s.length;ae++)a[ae]!=null&&(u==0?te=Ee=s[ae]:ue=xe=s[ae],p.moveTo(te,ue),p.lineTo(Ee,xe));p.stroke(),L==1&&p.translate(-X,-X)}function Sa(s){let a=!0;return $.forEach((u,f)=>{if(!u.show)return;let g=b[u.scale];if(g.min==null){u._show&&(a=!1,u._show=!1,Bn(!1));return}else u._show||(a=!1,u._show=!0,Bn(!1));let v=u.side,C=v%2,{min:N,max:U}=g,[Z,X]=Ea(f,N,U,C==0?q:W);if(X==0)return;let te=g.distr==2,ue=u._splits=u.splits(n,f,N,U,Z,X,te),Ee=g.distr==2?ue.map(se=>Bt[se]):ue,xe=g.distr==2?Bt[ue[1]]-Bt[ue[0]]:Z,Ae=u._values=u.values(n,u.filter(n,Ee,f,X,xe),f,X,xe);u._rotate=v==2?u.rotate(n,Ae,f,X):0;let ae=u._size;u._size=Lt(u.size(n,Ae,f,s)),ae!=null&&u._size!=ae&&(a=!1)}),a}function $a(s){let a=!0;return Ss.forEach((u,f)=>{let g=u(n,f,pn,s);g!=Zt[f]&&(a=!1),Zt[f]=g}),a}function Ma(){for(let s=0;s<$.length;s++){let a=$[s];if(!a.show||!a._show)continue;let u=a.side,f=u%2,g,v,C=a.stroke(n,s),N=u==0||u==3?-1:1,[U,Z]=a._found;if(a.label!=null){let ut=a.labelGap*N,wt=Ge((a._lpos+ut)*Se);Cs(a.labelFont[0],C,"center",u==2?"top":fr),p.save(),f==1?(g=v=0,p.translate(wt,Ge(Et+Tt/2)),p.rotate((u==3?-Vl:Vl)/2)):(g=Ge(at+pt/2),v=wt);let gn=ti(a.label)?a.label(n,s,U,Z):a.label;p.fillText(gn,g,v),p.restore()}if(Z==0)continue;let X=b[a.scale],te=f==0?pt:Tt,ue=f==0?at:Et,Ee=a._splits,xe=X.distr==2?Ee.map(ut=>Bt[ut]):Ee,Ae=X.distr==2?Bt[Ee[1]]-Bt[Ee[0]]:U,ae=a.ticks,se=a.border,Pe=ae.show?ae.size:0,He=Ge(Pe*Se),nt=Ge((a.alignTo==2?a._size-Pe-a.gap:a.gap)*Se),Ce=a._rotate*-Vl/180,je=x(a._pos*Se),mt=(He+nt)*N,ct=je+mt;v=f==0?ct:0,g=f==1?ct:0;let Mt=a.font[0],zt=a.align==1?Hn:a.align==2?Do:Ce>0?Hn:Ce<0?Do:f==0?"center":u==3?Do:Hn,Vt=Ce||f==1?"middle":u==2?"top":fr;Cs(Mt,C,zt,Vt);let gt=a.font[1]*a.lineGap,Ct=Ee.map(ut=>x(c(ut,X,te,ue))),Pt=a._values;for(let ut=0;ut<Pt.length;ut++){let wt=Pt[ut];if(wt!=null){f==0?g=Ct[ut]:v=Ct[ut],wt=""+wt;let gn=wt.indexOf(`
`)==-1?[wt]:wt.split(/\n/gm);for(let dt=0;dt<gn.length;dt++){let Js=gn[dt];Ce?(p.save(),p.translate(g,v+dt*gt),p.rotate(Ce),p.fillText(Js,0,0),p.restore()):p.fillText(Js,g,v+dt*gt)}}}ae.show&&ko(Ct,ae.filter(n,xe,s,Z,Ae),f,u,je,He,Ie(ae.width*Se,3),ae.stroke(n,s),ae.dash,ae.cap);let Wt=a.grid;Wt.show&&ko(Ct,Wt.filter(n,xe,s,Z,Ae),f,f==0?2:1,f==0?Et:at,f==0?Tt:pt,Ie(Wt.width*Se,3),Wt.stroke(n,s),Wt.dash,Wt.cap),se.show&&ko([je],[1],f==0?1:0,f==0?1:2,f==1?Et:at,f==1?Tt:pt,Ie(se.width*Se,3),se.stroke(n,s),se.dash,se.cap)}tt("drawAxes")}function Bn(s){y.forEach((a,u)=>{u>0&&(a._paths=null,s&&(o==1?(a.min=null,a.max=null):a.facets.forEach(f=>{f.min=null,f.max=null})))})}let zl=!1,Eo=!1,rl=[];function Ca(){Eo=!1;for(let s=0;s<rl.length;s++)tt(...rl[s]);rl.length=0}function zn(){zl||(Uc(Bs),zl=!0)}function _a(s,a=!1){zl=!0,Eo=a,s(n),Bs(),a&&rl.length>0&&queueMicrotask(Ca)}n.batch=_a;function Bs(){if(uo&&(ba(),uo=!1),Mn&&(Aa(),Mn=!1),Cl){if(Fe(w,Hn,re),Fe(w,"top",he),Fe(w,vl,q),Fe(w,bl,W),Fe(S,Hn,re),Fe(S,"top",he),Fe(S,vl,q),Fe(S,bl,W),Fe(h,vl,M),Fe(h,bl,ne),m.width=Ge(M*Se),m.height=Ge(ne*Se),$.forEach(({_el:s,_show:a,_size:u,_pos:f,side:g})=>{if(s!=null)if(a){let v=g===3||g===0?u:0,C=g%2==1;Fe(s,C?"left":"top",f-v),Fe(s,C?"width":"height",u),Fe(s,C?"top":"left",C?he:re),Fe(s,C?"height":"width",C?W:q),Go(s,bn)}else vt(s,bn)}),Ll=Tn=po=mo=go=wo=vo=bo=ho=null,ht=1,cl(!0),re!=Ne||he!=it||q!=Ke||W!=kt){Bn(!1);let s=q/Ke,a=W/kt;if(K&&!fn&&I.left>=0){I.left*=s,I.top*=a,Pn&&qt(Pn,Ge(I.left),0,q,W),Fn&&qt(Fn,0,Ge(I.top),q,W);for(let u=0;u<$t.length;u++){let f=$t[u];f!=null&&(In[u]*=s,Ln[u]*=a,qt(f,Lt(In[u]),Lt(Ln[u]),q,W))}}if(ze.show&&!_l&&ze.left>=0&&ze.width>0){ze.left*=s,ze.width*=s,ze.top*=a,ze.height*=a;for(let u in Io)Fe(Nn,u,ze[u])}Ne=re,it=he,Ke=q,kt=W}tt("setSize"),Cl=!1}M>0&&ne>0&&(p.clearRect(0,0,m.width,m.height),tt("drawClear"),Y.forEach(s=>s()),tt("draw")),ze.show&&_l&&(Pl(ze),_l=!1),K&&fn&&(mn(null,!0,!1),fn=!1),D.show&&D.live&&St&&(Co(),St=!1),d||(d=!0,n.status=1,tt("ready")),sl=!1,zl=!1}n.redraw=(s,a)=>{Mn=a||!1,s!==!1?en(B,E.min,E.max):zn()};function So(s,a){let u=b[s];if(u.from==null){if(lt==0){let f=u.range(n,a.min,a.max,s);a.min=f[0],a.max=f[1]}if(a.min>a.max){let f=a.min;a.min=a.max,a.max=f}if(lt>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;s==B&&u.distr==2&&lt>0&&(a.min=Nt(a.min,t[0]),a.max=Nt(a.max,t[0]),a.min==a.max&&a.max++),_[s]=a,uo=!0,zn()}}n.setScale=So;let $o,Mo,Pn,Fn,zs,Ps,Qn,Dn,Fs,Qs,Be,De,Xt=!1,ot=I.drag,Xe=ot.x,et=ot.y;K&&(I.x&&($o=It(pc,S)),I.y&&(Mo=It(hc,S)),E.ori==0?(Pn=$o,Fn=Mo):(Pn=Mo,Fn=$o),Be=I.left,De=I.top);let ze=n.select=We({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Nn=ze.show?It(Ac,ze.over?S:w):null;function Pl(s,a){if(ze.show){for(let u in s)ze[u]=s[u],u in Io&&Fe(Nn,u,s[u]);a!==!1&&tt("setSelect")}}n.setSelect=Pl;function Ia(s){if(y[s].show)ie&&Go(ge[s],bn);else if(ie&&vt(ge[s],bn),K){let u=_n?$t[0]:$t[s];u!=null&&qt(u,-10,-10,q,W)}}function en(s,a,u){So(s,{min:a,max:u})}function jt(s,a,u,f){a.focus!=null&&Pa(s),a.show!=null&&y.forEach((g,v)=>{v>0&&(s==v||s==null)&&(g.show=a.show,Ia(v),o==2?(en(g.facets[0].scale,null,null),en(g.facets[1].scale,null,null)):en(g.scale,null,null),zn())}),u!==!1&&tt("setSeries",s,a),f&&ul("setSeries",n,s,a)}n.setSeries=jt;function La(s,a){We(j[s],a)}function Ta(s,a){s.fill=me(s.fill||null),s.dir=ke(s.dir,-1),a=a??j.length,j.splice(a,0,s)}function Ba(s){s==null?j.length=0:j.splice(s,1)}n.addBand=Ta,n.setBand=La,n.delBand=Ba;function za(s,a){y[s].alpha=a,K&&$t[s]!=null&&($t[s].style.opacity=a),ie&&ge[s]&&(ge[s].style.opacity=a)}let Yt,tn,hn,On={focus:!0};function Pa(s){if(s!=hn){let a=s==null,u=Ht.alpha!=1;y.forEach((f,g)=>{if(o==1||g>0){let v=a||g==0||g==s;f._focus=a?null:v,u&&za(g,v?1:Ht.alpha)}}),hn=s,u&&zn()}}ie&&Cn&&ve(mr,ee,s=>{I._lock||(An(s),hn!=null&&jt(null,On,!0,Ve.setSeries))});function Ut(s,a,u){let f=b[a];u&&(s=s/Se-(f.ori==1?he:re));let g=q;f.ori==1&&(g=W,s=g-s),f.dir==-1&&(s=g-s);let v=f._min,C=f._max,N=s/g,U=v+(C-v)*N,Z=f.distr;return Z==3?Vn(10,U):Z==4?Tc(U,f.asinh):Z==100?f.bwd(U):U}function Fa(s,a){let u=Ut(s,B,a);return Nt(u,t[0],Je,Ze)}n.valToIdx=s=>Nt(s,t[0]),n.posToIdx=Fa,n.posToVal=Ut,n.valToPos=(s,a,u)=>b[a].ori==0?r(s,b[a],u?pt:q,u?at:0):i(s,b[a],u?Tt:W,u?Et:0),n.setCursor=(s,a,u)=>{Be=s.left,De=s.top,mn(null,a,u)};function Ds(s,a){Fe(Nn,Hn,ze.left=s),Fe(Nn,vl,ze.width=a)}function Ns(s,a){Fe(Nn,"top",ze.top=s),Fe(Nn,bl,ze.height=a)}let il=E.ori==0?Ds:Ns,al=E.ori==1?Ds:Ns;function Qa(){if(ie&&D.live)for(let s=o==2?1:0;s<y.length;s++){if(s==0&&Te)continue;let a=D.values[s],u=0;for(let f in a)Ye[s][u++].firstChild.nodeValue=a[f]}}function Co(s,a){if(s!=null&&(s.idxs?s.idxs.forEach((u,f)=>{T[f]=u}):Fc(s.idx)||T.fill(s.idx),D.idx=T[0]),ie&&D.live){for(let u=0;u<y.length;u++)(u>0||o==1&&!Te)&&Da(u,T[u]);Qa()}St=!1,a!==!1&&tt("setLegend")}n.setLegend=Co;function Da(s,a){let u=y[s],f=s==0&&R==2?Bt:t[s],g;Te?g=u.values(n,s,a)??oe:(g=u.value(n,a==null?null:f[a],s,a),g=g==null?oe:{_:g}),D.values[s]=g}function mn(s,a,u){Fs=Be,Qs=De,[Be,De]=I.move(n,Be,De),I.left=Be,I.top=De,K&&(Pn&&qt(Pn,Ge(Be),0,q,W),Fn&&qt(Fn,0,Ge(De),q,W));let f,g=Je>Ze;Yt=_e,tn=null;let v=E.ori==0?q:W,C=E.ori==1?q:W;if(Be<0||lt==0||g){f=I.idx=null;for(let N=0;N<y.length;N++){let U=$t[N];U!=null&&qt(U,-10,-10,q,W)}Cn&&jt(null,On,!0,s==null&&Ve.setSeries),D.live&&(T.fill(f),St=!0)}else{let N,U,Z;o==1&&(N=E.ori==0?Be:De,U=Ut(N,B),f=I.idx=Nt(U,t[0],Je,Ze),Z=z(t[0][f],E,v,0));let X=-10,te=-10,ue=0,Ee=0,xe=!0,Ae="",ae="";for(let se=o==2?1:0;se<y.length;se++){let Pe=y[se],He=T[se],nt=He==null?null:o==1?t[se][He]:t[se][1][He],Ce=I.dataIdx(n,se,f,U),je=Ce==null?null:o==1?t[se][Ce]:t[se][1][Ce];if(St=St||je!=nt||Ce!=He,T[se]=Ce,se>0&&Pe.show){let mt=Ce==null?-10:Ce==f?Z:z(o==1?t[0][Ce]:t[se][0][Ce],E,v,0),ct=je==null?-10:O(je,o==1?b[Pe.scale]:b[Pe.facets[1].scale],C,0);if(Cn&&je!=null){let Mt=E.ori==1?Be:De,zt=qe(Ht.dist(n,se,Ce,ct,Mt));if(zt<Yt){let Vt=Ht.bias;if(Vt!=0){let gt=Ut(Mt,Pe.scale),Ct=je>=0?1:-1,Pt=gt>=0?1:-1;Pt==Ct&&(Pt==1?Vt==1?je>=gt:je<=gt:Vt==1?je<=gt:je>=gt)&&(Yt=zt,tn=se)}else Yt=zt,tn=se}}if(St||_n){let Mt,zt;E.ori==0?(Mt=mt,zt=ct):(Mt=ct,zt=mt);let Vt,gt,Ct,Pt,Wt,ut,wt=!0,gn=rt.bbox;if(gn!=null){wt=!1;let dt=gn(n,se);Ct=dt.left,Pt=dt.top,Vt=dt.width,gt=dt.height}else Ct=Mt,Pt=zt,Vt=gt=rt.size(n,se);if(ut=rt.fill(n,se),Wt=rt.stroke(n,se),_n)se==tn&&Yt<=Ht.prox&&(X=Ct,te=Pt,ue=Vt,Ee=gt,xe=wt,Ae=ut,ae=Wt);else{let dt=$t[se];dt!=null&&(In[se]=Ct,Ln[se]=Pt,kr(dt,Vt,gt,wt),yr(dt,ut,Wt),qt(dt,Lt(Ct),Lt(Pt),q,W))}}}}if(_n){let se=Ht.prox,Pe=hn==null?Yt<=se:Yt>se||tn!=hn;if(St||Pe){let He=$t[0];He!=null&&(In[0]=X,Ln[0]=te,kr(He,ue,Ee,xe),yr(He,Ae,ae),qt(He,Lt(X),Lt(te),q,W))}}}if(ze.show&&Xt)if(s!=null){let[N,U]=Ve.scales,[Z,X]=Ve.match,[te,ue]=s.cursor.sync.scales,Ee=s.cursor.drag;if(Xe=Ee._x,et=Ee._y,Xe||et){let{left:xe,top:Ae,width:ae,height:se}=s.select,Pe=s.scales[te].ori,He=s.posToVal,nt,Ce,je,mt,ct,Mt=N!=null&&Z(N,te),zt=U!=null&&X(U,ue);Mt&&Xe?(Pe==0?(nt=xe,Ce=ae):(nt=Ae,Ce=se),je=b[N],mt=z(He(nt,te),je,v,0),ct=z(He(nt+Ce,te),je,v,0),il(Ot(mt,ct),qe(ct-mt))):il(0,v),zt&&et?(Pe==1?(nt=xe,Ce=ae):(nt=Ae,Ce=se),je=b[U],mt=O(He(nt,ue),je,C,0),ct=O(He(nt+Ce,ue),je,C,0),al(Ot(mt,ct),qe(ct-mt))):al(0,C)}else Lo()}else{let N=qe(Fs-zs),U=qe(Qs-Ps);if(E.ori==1){let ue=N;N=U,U=ue}Xe=ot.x&&N>=ot.dist,et=ot.y&&U>=ot.dist;let Z=ot.uni;Z!=null?Xe&&et&&(Xe=N>=Z,et=U>=Z,!Xe&&!et&&(U>N?et=!0:Xe=!0)):ot.x&&ot.y&&(Xe||et)&&(Xe=et=!0);let X,te;Xe&&(E.ori==0?(X=Qn,te=Be):(X=Dn,te=De),il(Ot(X,te),qe(te-X)),et||al(0,C)),et&&(E.ori==1?(X=Qn,te=Be):(X=Dn,te=De),al(Ot(X,te),qe(te-X)),Xe||il(0,v)),!Xe&&!et&&(il(0,0),al(0,0))}if(ot._x=Xe,ot._y=et,s==null){if(u){if(Ks!=null){let[N,U]=Ve.scales;Ve.values[0]=N!=null?Ut(E.ori==0?Be:De,N):null,Ve.values[1]=U!=null?Ut(E.ori==1?Be:De,U):null}ul(No,n,Be,De,q,W,f)}if(Cn){let N=u&&Ve.setSeries,U=Ht.prox;hn==null?Yt<=U&&jt(tn,On,!0,N):Yt>U?jt(null,On,!0,N):tn!=hn&&jt(tn,On,!0,N)}}St&&(D.idx=f,Co()),a!==!1&&tt("setCursor")}let nn=null;Object.defineProperty(n,"rect",{get(){return nn==null&&cl(!1),nn}});function cl(s=!1){s?nn=null:(nn=S.getBoundingClientRect(),tt("syncRect",nn))}function Os(s,a,u,f,g,v,C){I._lock||Xt&&s!=null&&s.movementX==0&&s.movementY==0||(_o(s,a,u,f,g,v,C,!1,s!=null),s!=null?mn(null,!0,!0):mn(a,!0,!1))}function _o(s,a,u,f,g,v,C,N,U){if(nn==null&&cl(!1),An(s),s!=null)u=s.clientX-nn.left,f=s.clientY-nn.top;else{if(u<0||f<0){Be=-10,De=-10;return}let[Z,X]=Ve.scales,te=a.cursor.sync,[ue,Ee]=te.values,[xe,Ae]=te.scales,[ae,se]=Ve.match,Pe=a.axes[0].side%2==1,He=E.ori==0?q:W,nt=E.ori==1?q:W,Ce=Pe?v:g,je=Pe?g:v,mt=Pe?f:u,ct=Pe?u:f;if(xe!=null?u=ae(Z,xe)?c(ue,b[Z],He,0):-10:u=He*(mt/Ce),Ae!=null?f=se(X,Ae)?c(Ee,b[X],nt,0):-10:f=nt*(ct/je),E.ori==1){let Mt=u;u=f,f=Mt}}U&&(a==null||a.cursor.event.type==No)&&((u<=1||u>=q-1)&&(u=wn(u,q)),(f<=1||f>=W-1)&&(f=wn(f,W))),N?(zs=u,Ps=f,[Qn,Dn]=I.move(n,u,f)):(Be=u,De=f)}let Io={width:0,height:0,left:0,top:0};function Lo(){Pl(Io,!1)}let Rs,Hs,js,Us;function Vs(s,a,u,f,g,v,C){Xt=!0,Xe=et=ot._x=ot._y=!1,_o(s,a,u,f,g,v,C,!0,!1),s!=null&&(ve(Oo,Vo,Ws,!1),ul(pr,n,Qn,Dn,q,W,null));let{left:N,top:U,width:Z,height:X}=ze;Rs=N,Hs=U,js=Z,Us=X}function Ws(s,a,u,f,g,v,C){Xt=ot._x=ot._y=!1,_o(s,a,u,f,g,v,C,!1,!0);let{left:N,top:U,width:Z,height:X}=ze,te=Z>0||X>0,ue=Rs!=N||Hs!=U||js!=Z||Us!=X;if(te&&ue&&Pl(ze),ot.setScale&&te&&ue){let Ee=N,xe=Z,Ae=U,ae=X;if(E.ori==1&&(Ee=U,xe=X,Ae=N,ae=Z),Xe&&en(B,Ut(Ee,B),Ut(Ee+xe,B)),et)for(let se in b){let Pe=b[se];se!=B&&Pe.from==null&&Pe.min!=_e&&en(se,Ut(Ae+ae,se),Ut(Ae,se))}Lo()}else I.lock&&(I._lock=!I._lock,mn(a,!0,s!=null));s!=null&&(xt(Oo,Vo),ul(Oo,n,Be,De,q,W,null))}function Na(s,a,u,f,g,v,C){if(I._lock)return;An(s);let N=Xt;if(Xt){let U=!0,Z=!0,X=10,te,ue;E.ori==0?(te=Xe,ue=et):(te=et,ue=Xe),te&&ue&&(U=Be<=X||Be>=q-X,Z=De<=X||De>=W-X),te&&U&&(Be=Be<Qn?0:q),ue&&Z&&(De=De<Dn?0:W),mn(null,!0,!0),Xt=!1}Be=-10,De=-10,T.fill(null),mn(null,!0,!0),N&&(Xt=N)}function Gs(s,a,u,f,g,v,C){I._lock||(An(s),Ao(),Lo(),s!=null&&ul(gr,n,Be,De,q,W,null))}function qs(){$.forEach(Zu),fo(n.width,n.height,!0)}yn(Wl,Un,qs);let Rn={};Rn.mousedown=Vs,Rn.mousemove=Os,Rn.mouseup=Ws,Rn.dblclick=Gs,Rn.setSeries=(s,a,u,f)=>{let g=Ve.match[2];u=g(n,a,u),u!=-1&&jt(u,f,!0,!1)},K&&(ve(pr,S,Vs),ve(No,S,Os),ve(hr,S,s=>{An(s),cl(!1)}),ve(mr,S,Na),ve(gr,S,Gs),Xo.add(n),n.syncRect=cl);let Fl=n.hooks=e.hooks||{};function tt(s,a,u){Eo?rl.push([s,a,u]):s in Fl&&Fl[s].forEach(f=>{f.call(null,n,a,u)})}(e.plugins||[]).forEach(s=>{for(let a in s.hooks)Fl[a]=(Fl[a]||[]).concat(s.hooks[a])});let Ys=(s,a,u)=>u,Ve=We({key:null,setSeries:!1,filters:{pub:Cr,sub:Cr},scales:[B,y[1]?y[1].scale:null],match:[_r,_r,Ys],values:[null,null]},I.sync);Ve.match.length==2&&Ve.match.push(Ys),I.sync=Ve;let Ks=Ve.key,To=Si(Ks);function ul(s,a,u,f,g,v,C){Ve.filters.pub(s,a,u,f,g,v,C)&&To.pub(s,a,u,f,g,v,C)}To.sub(n);function Oa(s,a,u,f,g,v,C){Ve.filters.sub(s,a,u,f,g,v,C)&&Rn[s](null,a,u,f,g,v,C)}n.pub=Oa;function Ra(){To.unsub(n),Xo.delete(n),Re.clear(),qo(Wl,Un,qs),A.remove(),ee?.remove(),tt("destroy")}n.destroy=Ra;function Bo(){tt("init",e,t),$s(t||e.data,!1),_[B]?So(B,_[B]):Ao(),_l=ze.show&&(ze.width>0||ze.height>0),fn=St=!0,fo(e.width,e.height)}return y.forEach(Es),$.forEach(va),l?l instanceof HTMLElement?(l.appendChild(A),Bo()):l(n,Bo):Bo(),n}st.assign=We;st.fmtNum=rs;st.rangeNum=Gl;st.rangeLog=Kl;st.rangeAsinh=os;st.orient=kn;st.pxRatio=Se;st.join=jc;st.fmtDate=as,st.tzDate=eu;st.sync=Si;{st.addGap=Fu,st.clipGaps=Xl;let e=st.paths={points:Li};e.linear=Bi,e.stepped=Nu,e.bars=Ou,e.spline=Hu}var Zn=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function hs(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var Xu=16,Qi=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function Xn(e,{label:t,x:l,y:n,height:o=i=>Math.max(220,Math.min(420,i*.52)),hint:r=""}){let i=k("p",{class:"d2l-title"}),c=k("p",{class:"d2l-yname","aria-hidden":"true"}),d=k("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),A=k("p",{class:"d2l-readout"},r),m=k("table"),p=k("figure",{class:"d2l-chart"},i,c,d,A,k("div",{class:"d2l-hidden"},m));e.append(p);let h=[],w=[],S=null,L="",x=0,F=0,y=null,$=(P=1,T=!1)=>`${T?"600 ":""}${12*P}px ${getComputedStyle(p).fontFamily}`,b=P=>(P.width??2)>2,j=P=>`color-mix(in srgb, ${Zn(p,"--d2l-ink")} ${P}%, transparent)`;function B(){let P=document.createElement("canvas").getContext("2d");P.font=$(1,!0);let T=Math.max(0,...h.map(D=>P.measureText(D.label??"").width));return Math.ceil(Math.min(T?T+16:12,d.clientWidth*.36))}function G({x:P,y:T}){let D=Math.min(P.length,T.length)-1;for(;D>=0&&!Number.isFinite(T[D]??NaN);)D--;return D<0?null:{x:P[D],y:T[D]}}function Y(P){let{ctx:T,bbox:D}=P,I=devicePixelRatio,ie=D.left+D.width,K=[];T.save();for(let le of h){let ee=G(le);if(!ee)continue;let fe={x:P.valToPos(ee.x,"x",!0),y:P.valToPos(ee.y,"y",!0)};le.point&&(T.fillStyle=Zn(p,le.colour),T.beginPath(),T.arc(fe.x,Math.max(D.top,fe.y),4.5*I,0,2*Math.PI),T.fill()),le.label&&K.push({line:le,place:fe,y:fe.y})}ed(K,Xu*I,D.top,D.top+D.height),T.textBaseline="middle",T.textAlign="left";for(let{line:le,place:ee,y:fe}of K){let $e=Math.min(ee.x+7*I,ie);T.strokeStyle=Zn(p,le.colour),T.globalAlpha=.45,T.lineWidth=I,T.beginPath(),T.moveTo($e,ee.y),T.lineTo(ie,ee.y),T.lineTo(ie+6*I,fe),T.stroke(),T.globalAlpha=1,T.fillStyle=Zn(p,"--d2l-ink"),T.font=$(I,b(le)),T.fillText(td(T,le.label??"",T.canvas.width-ie-9*I),ie+9*I,fe)}T.restore()}function Q(){S?.destroy(),d.replaceChildren();let P={stroke:()=>j(100),font:$(),grid:{stroke:()=>j(13),width:1}},T={...E(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7}},padding:[8,B,0,0],scales:{x:{time:!1,range:(D,I,ie)=>[l.min??I??0,l.max??ie??1]},y:{distr:n.log?3:1,range:V}},axes:[{...P,label:l.label,labelFont:$(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...P,size:46,ticks:{show:!1},space:36}],series:[{},...h.map((D,I)=>({stroke:()=>Zn(p,h[I].colour),dash:D.dash,width:D.width??2,alpha:D.opacity??1,spanGaps:!0,points:{show:D.x.length===1&&!D.point,size:6,fill:()=>Zn(p,h[I].colour)}}))],hooks:{draw:[Y],setCursor:[_]}};S=new st(T,Di(h),d)}function V(P,T,D){if(T===null||D===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??T/1.15,n.max??D*1.15];let I=Math.max((D-T)*.06,.004);return[n.min??T-I,n.max??D+I]}let E=()=>({width:Math.max(160,d.clientWidth),height:Math.round(o(d.clientWidth))});function R(){if(x=0,!p.isConnected||!d.clientWidth)return;let P=h.map(({dash:D,width:I,opacity:ie,point:K,x:le})=>[D,I,ie,K||le.length>1]),T=JSON.stringify([P,l,n]);c.textContent=n.label,T!==L||!S?(L=T,Q()):S.setData(Di(h)),w=S.data[0],y!==null&&O(Math.min(y,w.length-1)),F||=window.setTimeout(J,1e3)}function z(P){let T=h.flatMap(D=>{let I=D.y[D.x.indexOf(w[P])];return I==null?[]:[`${D.name} ${(n.format??Qi)(I)}`]});return`${l.label} ${l.format?l.format(w[P]):Number(w[P].toFixed(2))}: ${T.join(", ")||"nothing"}`}function O(P){y=w.length?P:null;let T=y===null?"":z(y);A.textContent=T||r,d.setAttribute("aria-valuemin","0"),d.setAttribute("aria-valuemax",String(Math.max(0,w.length-1))),d.setAttribute("aria-valuenow",String(y??Math.max(0,w.length-1))),d.setAttribute("aria-valuetext",T||(w.length?z(w.length-1):"no curve yet"))}function _(P){P.cursor.event&&O(P.cursor.left!==void 0&&P.cursor.left>=0?P.cursor.idx??null:null)}d.addEventListener("keydown",P=>{let T=y??w.length-1,D={ArrowLeft:y===null?T:T-1,ArrowDown:T-1,ArrowRight:T+1,ArrowUp:T+1,Home:0,End:w.length-1,Escape:null}[P.key];D===void 0||!S||!w.length||(P.preventDefault(),O(D===null?null:Math.max(0,Math.min(w.length-1,D))),S.setCursor({left:y===null?-10:S.valToPos(w[y],"x"),top:y===null?-10:10}))}),d.addEventListener("blur",()=>{O(null),S?.setCursor({left:-10,top:-10})});function J(){F=0;let P=w.map((I,ie)=>[ie,I]).filter(([,I])=>Number.isInteger(I)),T=k("tr",{},k("th",{scope:"col"},l.label),...h.map(I=>k("th",{scope:"col"},I.name))),D=P.map(([,I])=>k("tr",{},k("th",{scope:"row"},String(I)),...h.map(ie=>{let K=ie.y[ie.x.indexOf(I)];return k("td",{},K==null?"":(n.format??Qi)(K))})));m.replaceChildren(k("caption",{},`${t}: ${i.textContent||n.label}`),k("thead",{},T),k("tbody",{},...D))}let H=()=>{x||=requestAnimationFrame(R)},de=new ResizeObserver(()=>{if(!S)return H();d.clientWidth&&d.clientWidth!==S.width&&S.setSize(E())});de.observe(d);let ce=hs(()=>S?.redraw(!1));return O(null),{el:p,set(P){h=P.lines,l=P.x??l,n=P.y??n,i.textContent=P.title??"",H()},dispose(){cancelAnimationFrame(x),clearTimeout(F),de.disconnect(),ce(),S?.destroy(),p.remove()}}}function Di(e){let t=[...new Set(e.flatMap(o=>o.x))].sort((o,r)=>o-r),l=new Map(t.map((o,r)=>[o,r])),n=e.map(o=>{let r=Array(t.length).fill(void 0);return o.x.forEach((i,c)=>{let d=o.y[c];r[l.get(i)]=Number.isFinite(d)?d:null}),r});return[t,...n]}function ed(e,t,l,n){e.sort((o,r)=>o.y-r.y);for(let o=0;o<e.length;o++)e[o].y=Math.max(e[o].y,o?e[o-1].y+t:l+t/2);for(let o=e.length-1,r=n-t/2;o>=0;o--,r=e[o+1].y-t)e[o].y=Math.min(e[o].y,r)}function td(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var Rt=16,En=Array.from({length:Rt},(e,t)=>t),Ni={"all 1":En.map(()=>1),"1 to 16":En.map(e=>e+1),"one loud":En.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function nd(e,t,l=1){let n=e.length/Rt,o=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let d=0;d<n;d++){let A=l*e[d*Rt+t],m=A-i;i+=m/(d+1),c+=m*(A-i),o[d]=i,r[d]=c/(d+1)}return{mean:o,variance:r}}function ld(e,t=1){let l=En.map(()=>0),n=En.map(()=>!1);for(let o=0;o<e.length;o++)l[o%Rt]+=t*e[o]*Rt/e.length,e[o]!==0&&(n[o%Rt]=!0);return{means:l,fired:n}}function od(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function Ri(e,{state:t,ask:l}){let n=ln(l),o={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=E=>t.get(E)??o[E],i=E=>R=>t.set({[E]:R}),c=E=>t.set({count:E}),d={p:_t({label:"drop probability p",value:r("p"),format:E=>E.toFixed(2),onInput:i("p")}),pattern:Dl({label:"input h",choices:Object.keys(Ni).map(E=>[E,E]),value:r("pattern"),onInput:i("pattern")}),neuron:_t({label:"neuron",min:1,max:Rt,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:Nl({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:on({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},A=Le({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),m=Le({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),p=Le({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:h,pattern:w,neuron:S,rescale:L,seed:x}=d,F=k("p",{class:"d2l-headline","aria-live":"polite"}),y=rn(),$=k("div",{class:"d2l-stage"}),b=k("div",{class:"d2l-graphs"});e.append(k("div",{class:"d2l-explorer"},k("div",{class:"d2l-controls"},h.el,w.el,S.el,x.el,L.el),k("div",{class:"d2l-actions"},A,m,p),F,y.el,k("div",{class:"d2l-figure"},$,b)));let j=id($,E=>t.set({neuron:E+1})),B={mean:Oi(b,"mean"),variance:Oi(b,"variance")},G=null;async function Y(){let[E,R,z]=[r("p"),r("count"),Ni[r("pattern")]];try{let O=await n("dropout",{h:z,p:E,count:R,seed:r("seed")});if(!O)return;G={outputs:O.outputs.data,h:z,p:E};let _=G.outputs.reduce((J,H)=>J+ +!Number.isFinite(H),0);y.say(_?`dropout returned ${_} number${_>1?"s that are":" that is"} nan or infinite, out of ${G.outputs.length}`:"")}catch(O){G=null,y.say(O.message)}Q()}function Q(){if($.parentElement?.classList.toggle("d2l-stale",!G),!G){F.textContent="Nothing was drawn: see the error below.";return}let{outputs:E,h:R,p:z}=G,[O,_]=[r("rescale"),r("neuron")-1],J=O?1:1-z,H=E.length/Rt,de=Array.from(E.subarray(-Rt)),{means:ce,fired:P}=ld(E,J),T=Rt-P.filter(Boolean).length,D=de.filter(fe=>fe===0).length,I=`${H} draw${H>1?"s":""}`;F.textContent=`p = ${Ue(z)}: ${D} of 16 neurons dropped in draw ${H}; ${T} of 16 never fired in ${I}.`,j.show({h:R,output:de.map(fe=>fe*J),means:ce,p:z,rescaled:O,times:I,i:_});let ie=od(R[_],z,O),{mean:K,variance:le}=nd(E,_,J),ee=z===1?["0","0"]:O?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];B.mean({curve:K,i:_,expected:ie.mean,formula:ee[0],h:R[_],low:2*R[_]}),B.variance({curve:le,i:_,expected:ie.variance,formula:ee[1],low:R[_]**2})}let V=[t.on(["p","pattern","seed","count"],Y),t.on(["neuron","rescale"],Q),t.on(Object.keys(o),()=>{for(let[E,R]of Object.entries(d)){let z=r(E);R.value!==z&&(R.value=z)}})];return Y(),()=>{for(let E of[...V,j.dispose,B.mean.dispose,B.variance.dispose])E();e.replaceChildren()}}var Sl={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[ms,sd]=[376,14],rd=e=>Ue(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function id(e,t){let{element:l,describe:n}=sn(e,"d2l-strips");pe(l,{height:ms});let o=be("rect",{class:"d2l-mark",y:4,height:ms-6,rx:4},l),r=Object.fromEntries(Object.entries(Sl).map(([p,[h]])=>[p,be("text",{class:"d2l-row",y:h-8},l)])),i=En.map(p=>{let h=be("g",{},l);be("rect",{class:"d2l-hit",y:0,height:ms},h).addEventListener("click",()=>t(p));let w=(L,x)=>be(L,{class:x},h),S=()=>be("text",{class:"d2l-value","text-anchor":"middle"},h);return{group:h,bars:[w("rect","d2l-in"),w("rect","d2l-out"),w("rect","d2l-mean")],mask:w("circle","d2l-keep"),cross:w("path","d2l-cross"),lines:[w("path","d2l-line-h"),w("path","d2l-line-h"),w("path","d2l-line-sunk")],texts:[S(),S(),S()]}}),c=0,d;function A(p){if(d=p,!c)return;let{h,output:w,means:S,p:L,rescaled:x,times:F,i:y}=p,$=c/Rt,b=Math.min(26,$-4),j=Math.max(9,Math.min(12,$*.42)),B=2.2*Math.max(...h),G=x&&L<1?1/(1-L):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${G>1?` \xD7 ${Ue(G)}`:""}`,r.mean.textContent=`mean of ${F}; \u2014 h${x?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,pe(o,{x:y*$+.5,width:$-1}),i.forEach(({group:Q,bars:V,mask:E,cross:R,lines:z,texts:O},_)=>{let J=(_+.5)*$,H=w[_]!==0;pe(Q.firstElementChild??Q,{x:_*$,width:$});let de=[h[_],w[_],S[_]];[Sl.h,Sl.output,Sl.mean].forEach(([T,D],I)=>{let ie=I===0?B/2.2:B,K=Number.isFinite(de[I])?de[I]:0,le=Math.min(1,Math.max(0,K/ie))*D,ee=T+D-le;if(pe(V[I],{x:J-b/2,y:ee,width:b,height:le}),V[I].classList.toggle("d2l-cut",K>ie),O[I].textContent=$<27?rd(de[I]):Ue(de[I]),pe(O[I],{x:J,y:T+D+sd,style:`font-size: ${j}px`}),O[I].classList.toggle("d2l-off",I===1&&!H),I===0)return;let fe=ge=>T+D-ge/ie*D,$e=ge=>`M${J-$/2+1} ${fe(ge)}h${$-2}`;pe(z[I-1],{d:$e(h[_])}),I===2&&pe(z[2],{d:x?"":$e((1-L)*h[_])})});let ce=Sl.mask[0]+10,P=Math.min(5,b/3);pe(E,{cx:J,cy:ce,r:Math.min(9,b/2)}),E.classList.toggle("d2l-off",!H),pe(R,{d:H?"":`M${J-P} ${ce-P}l${2*P} ${2*P}m0 ${-2*P}l${-2*P} ${2*P}`})});let Y=En.filter(Q=>w[Q]===0).map(Q=>Q+1);n(`Sixteen neurons at p = ${Ue(L)}. Dropped in the last draw: ${Y.join(", ")||"none"}. Neuron ${y+1}: input ${Ue(h[y])}, output ${Ue(w[y])}, mean of ${F} ${Ue(S[y])}.`)}let m=an(e,p=>{pe(l,{width:c=p}),d&&A(d)});return{show:A,dispose:m}}function Oi(e,t){let l={label:"draws"},n=Xn(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170});function o({curve:r,i,expected:c,formula:d,low:A,h:m}){let p=ml(Math.max(10,r.length)),h=Math.ceil(r.length/300),w=Array.from(r,(x,F)=>F).filter(x=>x%h===0||x===r.length-1),S=x=>({x:[1,p],y:[x,x]}),L=m!==void 0&&Math.abs(m-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Ue(r[r.length-1])}, theory ${d==="0"?"":`${d} = `}${Ue(c)}`,lines:[{...S(m??c),name:m===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:m===void 0?"theory":"h"},...L?[{...S(c),name:"theory",label:d,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:w.map(x=>x+1),y:w.map(x=>r[x]),point:!0}],x:{...l,min:0,max:p},y:{label:t,min:0,max:ml(Math.max(A,2*c))}})}return Object.assign(o,{dispose:n.dispose})}var el=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),ji=e=>Object.keys(e),Hi=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],ad=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],cd=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],ud=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function oo(e){let t=(n,o=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:o}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(Hi,!0),units2:t(Hi,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...ad.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(cd),wd:t(ud),epochs:{min:1,max:50,step:1,whole:!0}}}var lo={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},gs={drop1:.5,drop2:.5},$l=[{name:"few images",label:"few images: watch it over-fit",settings:{...lo,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...lo,...gs,noise:.4}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...lo,...gs,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...lo,...gs,layers:4}}];function so(e,t){let l=$l.find(o=>o.name===e);if(!l){let o=$l.map(r=>r.name).join(", ");throw new Error(`there is no preset ${io(e)}; there are ${o}`)}let n={...el(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function dd(e,t,l){let n=oo(l)[e];if("choices"in n){let o=n.choices.map(([r])=>r);if(!o.includes(t))throw new Error(`${e} must be one of ${o.join(", ")}, got ${io(t)}`)}else if(!(n.min<=t&&t<=n.max)){let o=`${Sn(n.min,!0)} and ${Sn(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${o}${r}, got ${Sn(t)}`)}}function Ui(e,t){let l=el(t);return ji(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?Ad(e[n]):e[n]}`).join("&")}function Vi(e,t){let l=el(t),n=oo(t);for(let[o,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,o)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${io(o)}; there are ${i}`)}l[o]="choices"in n[o]?r:fd(o,r,n[o].whole??!1),dd(o,l[o],t)}return l}function Wi({layers:e,units1:t,units2:l,drop1:n,drop2:o}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(o)]}}function Gi(e){let t=[784,...Wi(e).units,10];return t.slice(1).reduce((l,n,o)=>l+(t[o]+1)*n,0)}function vs(e,t){let l=e.layers===1?["drop2","units2"]:[];return ji(e).every(n=>l.includes(n)||e[n]===t[n])}function qi(e){let t=e.map(ws),l=Object.keys(t[0]??{}).filter(o=>o==="p"||new Set(t.map(r=>r[o])).size>1),n=new Map;return t.map(o=>{let r=l.map(c=>o[c]).join(", "),i=(n.get(r)??0)+1;return n.set(r,i),i===1?r:`${r} (${i})`})}function ro(e){let t=ws(e),l=["p","units","images","optimizer"],n=ws(el(0));return Object.keys(t).filter(o=>l.includes(o)||t[o]!==n[o]&&["noise","wd"].includes(o)).map(o=>t[o]).join(", ")}function ws(e){let{units:t,rates:l}=Wi(e);return{p:`p = ${l.map(String).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${Math.round(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${Sn(e.lr)}`,wd:`weight decay ${Sn(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function fd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${io(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function Ad(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):Yi(e.toExponential())}function Sn(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return Yi(l);let o=String(Number(e.toFixed(Math.max(0,5-n))));return t?o.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):o}var Yi=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function io(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var Ki={drop1:{label:"drop rate, layer 1",hint:"Share of the units that each step drops"},drop2:{label:"drop rate, further layers"},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},hd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},Ji=6,md="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",Zi=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],Xi={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},ea=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>ao(e.train_acc_noisy)],["train, clean",({history:e})=>ao(e.train_acc_clean)],["test",({history:e})=>ao(e.test_acc)],["test loss",({history:e})=>ao(e.test_loss)]],ao=e=>e[e.length-1].toFixed(3);function na(e,t){let{state:l,options:n}=t,o=n.num_images??1e4,r={...el(o),...l.get("settings")},i=null,c={id:"",epoch:0,x:[],acc:[],loss:[]},d=()=>({...r,...l.get("settings")}),A=()=>l.get("run")?.id?l.get("run"):null,m=()=>l.get("kept")??[],p=()=>l.get("metric")??"acc",h=()=>["training","stopping"].includes(A()?.state??""),w=ar({label:"Settings to start from",choices:$l.map(({name:M,label:ne})=>[M,ne,ro(so(M,o))]),onPick:M=>P(()=>ce(so(M,o)))}),S=Object.fromEntries(Object.keys(Ki).map(M=>[M,de(M)])),L=k("p",{class:"d2l-facts"}),x=k("p",{class:"d2l-facts"},n.facts??null),F=Le({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:T}),y=Le({label:"Stop",hint:"Stop; the finished epochs stay",onClick:D}),$=Le({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:I}),b=Le({label:"Reset",hint:"Forget all runs, and put every control back",onClick:K}),j=Le({label:"Undo reset",onClick:ee}),B=Le({label:"Copy link",hint:"Copy a link to these settings",onClick:fe}),G=ir({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:p(),onInput:M=>l.set({metric:M})}),Y=k("progress",{max:1,value:0,"aria-label":"Share of the run that is done"}),Q=k("span",{class:"d2l-progress-words"}),V=k("p",{class:"d2l-status",role:"status"}),E=k("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),R=k("p",{class:"d2l-error",role:"alert"}),z=k("div",{class:"d2l-copied",role:"status"}),O=k("div",{class:"d2l-kept"}),_=k("div",{class:"d2l-lab-picture"});e.append(k("div",{class:"d2l-lab"},w.el,k("div",{class:"d2l-lab-main"},_,k("div",{class:"d2l-lab-controls"},...Object.entries(hd).map(H)))));let J=Xn(_,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:Xi.acc.axis},height:M=>Math.max(260,Math.min(430,M*.5)),hint:md});J.el.prepend(k("div",{class:"d2l-lab-switch"},G.el)),_.append(k("div",{class:"d2l-actions"},F,y,$,b,j,B),k("div",{class:"d2l-progress"},V,Y,Q),E,R,z,O);function H([M,ne]){let q={"Dropout and network":L,Data:x}[M];return k("fieldset",{},k("legend",{},M),...ne.map(W=>S[W].el),q)}function de(M){let ne=oo(o)[M],q=d()[M],W=he=>ce({...d(),[M]:he}),re={...Ki[M],...ne,value:q,onInput:W};return"choices"in ne?Dl({...re,choices:ne.choices}):M==="seed"?on({...re,min:ne.min,max:ne.max}):_t({...re,format:he=>ne.whole?he.toLocaleString("en"):Sn(he)})}function ce(M){i=null,l.set({settings:M}),Qe()}async function P(M){R.textContent="";try{await M()}catch(ne){let q=String(ne.message??ne);R.textContent=q.slice(0,1).toUpperCase()+q.slice(1)}}function T(){return i=null,P(()=>t.ask("train",{settings:d()}))}function D(){return P(()=>t.ask("stop",{}))}function I(){let M=A();if(!M||!ie())return;let{id:ne,history:q,message:W}=M,re=qi([...m().map(he=>he.settings),M.settings]).at(-1)??"";l.set({kept:[...m(),{id:ne,name:re,settings:M.settings,history:q,message:W}]})}let ie=()=>{let M=A();return!!(M&&!h()&&M.history.test_acc.length>0&&m().length<Ji&&!m().some(({id:q})=>q===M.id))};function K(){let M=A();h()&&D(),i={run:M&&h()?le(M):M,kept:m(),settings:d()},l.set({run:null,kept:[],settings:r}),R.textContent="",Te()}function le(M){let ne=`${M.history.test_acc.length} of ${M.settings.epochs} epochs`;return{...M,state:"done",now:null,message:`Stopped after ${ne}: the lab was reset.`}}function ee(){let M=i;i=null,M&&l.set(M),Te(),F.focus()}function fe(){let M=Ui(d(),o);return t.place==="jupyter"?$e(M,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${M}`),$e(location.href,"The link is copied, and stands in the address bar."))}async function $e(M,ne){try{await navigator.clipboard.writeText(M),z.replaceChildren(k("p",{},ne))}catch{let q=k("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});q.value=M,z.replaceChildren(k("p",{},"Copy this text (Ctrl+C):"),q),q.select()}}let ge=(M,ne)=>l.set({kept:m().map(q=>q.id===M&&ne?{...q,name:ne}:q)});function Ye(M){l.set({kept:m().filter(ne=>ne.id!==M)}),(ie()?$:F).focus()}function Qe(){let M=d();for(let[ne,q]of Object.entries(S)){let W=M[ne];q.value!==W&&(q.value=W)}for(let ne of["drop2","units2"])S[ne].disabled=M.layers===1;w.value=$l.find(({name:ne})=>vs(so(ne,o),M))?.name??null,L.replaceChildren(k("strong",{},Gi(M).toLocaleString("en"))," weights and biases"),z.replaceChildren(),Te()}function Te(){let M=A(),ne=M!==null&&!vs(M.settings,d());F.disabled=!t.live||h()&&!ne,y.disabled=M?.state!=="training",$.disabled=!ie(),b.disabled=i!==null,j.hidden=i===null,E.hidden=!ne,Y.value=M?.share??0,Y.hidden=Q.hidden=!M,Q.textContent=M?gd(M):"";let q=M?vd(M):i?"The runs are gone, and the controls are back.":"";V.textContent!==q&&(V.textContent=q),V.classList.toggle("d2l-error",M?.state==="failed"),oe()}function oe(){let M=A();we(M);let ne=m().filter(({id:Ne})=>Ne!==M?.id),q=[...ne.flatMap(Ne=>Oe(Ne)),...M?ye(M):[]],W=Math.max(...[M,...ne].map(Ne=>Ne?.settings.epochs??0))||d().epochs,re=Xi[p()],he=ne.length?`, beside ${ne.length} kept run${ne.length>1?"s":""}`:"";J.set({lines:q,title:M?`${re.title} with ${ro(M.settings)}${he}`:ne.length?`${re.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:W},y:{label:re.axis}})}function we(M){if(!M?.now||!h()||M.history.test_acc.length>=M.epoch||Ft()){c={id:"",epoch:0,x:[],acc:[],loss:[]};return}(c.id!==M.id||c.epoch!==M.epoch)&&(c={id:M.id,epoch:M.epoch,x:[],acc:[],loss:[]});let ne=M.share*M.settings.epochs;ne<=(c.x.at(-1)??M.epoch-1)||(c.x.push(ne),c.acc.push(M.now.train_acc_noisy),c.loss.push(M.now.train_loss))}function ye(M){let ne=m().findIndex(({id:q})=>q===M.id);return Zi.flatMap(({name:q,colour:W,dash:re,...he})=>{let Ne=he[p()];if(!Ne)return[];let it=M.history[Ne]??[],Ke=q==="train, noisy"&&c.x.length>0,kt=ne>=0&&q==="test"?`test (kept ${ne+1})`:q;return[{name:q,label:kt,colour:W,dash:re,width:2.5,point:h(),x:[...ta(it),...Ke?c.x:[]],y:[...it,...Ke?c[p()]:[]]}]})}function Oe(M){let ne=m().indexOf(M)+1;return Zi.flatMap(({name:q,colour:W,dash:re,...he})=>{let Ne=he[p()];if(!Ne)return[];let it=M.history[Ne],Ke=q==="test"?`${ne}: ${M.name}`:void 0;return[{name:`${q} of run ${ne}`,label:Ke,colour:W,dash:re,width:1.25,opacity:.6,x:ta(it),y:it}]})}function At(){let M=m();if(O.hidden=M.length===0,!M.length)return O.replaceChildren();let ne=new Set([...O.querySelectorAll("tr[data-id]")].map(re=>re.getAttribute("data-id"))),q=["run","name",...ea.map(([re])=>re)].map(re=>k("th",{scope:"col"},re)),W=M.map((re,he)=>{let Ne=k("input",{type:"text","aria-label":`Name of run ${he+1}`,title:ro(re.settings)});Ne.value=re.name,Ne.addEventListener("change",()=>ge(re.id,Ne.value.trim()));let it=ea.map(([kt,at])=>k("td",{"data-title":kt},at(re))),Ke=Le({label:"Remove",onClick:()=>Ye(re.id)});return Ke.setAttribute("aria-label",`Remove run ${he+1}, ${re.name}`),k("tr",{"data-id":re.id,class:ne.has(re.id)?null:"d2l-new"},k("th",{scope:"row"},String(he+1)),k("td",{class:"d2l-name"},Ne),...it,k("td",{},Ke))});O.replaceChildren(k("table",{},k("caption",{},`Kept runs (${M.length} of at most ${Ji})`),k("thead",{},k("tr",{},...q,k("td",{}))),k("tbody",{},...W)),Le({label:"Copy as CSV",onClick:()=>$e(bd(m()),"The table is copied.")}))}function Re(){let M=location.hash.slice(1);M.includes("=")&&P(()=>ce(Vi(M,o)))}let ve=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");ve&&addEventListener("hashchange",Re);let xt=[l.on("settings",Qe),l.on(["run","kept"],Te),l.on("metric",()=>{G.value=p(),oe()}),l.on("kept",At),t.onGone(Te)];return Qe(),At(),ve&&Re(),()=>{for(let M of xt)M();removeEventListener("hashchange",Re),J.dispose(),e.replaceChildren()}}var ta=e=>e.map((t,l)=>l+1);function gd({share:e,epoch:t,seconds:l,settings:n,state:o}){if(!e)return"";let r=l/(e*n.epochs),i=`epoch ${t} of ${n.epochs} \xB7 ${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return o==="training"&&e<1?`${i} \xB7 ${wd(l*(1/e-1))} left`:i}var wd=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function vd({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function bd(e){let t=o=>/[",\n]/.test(String(o))?`"${String(o).replaceAll('"','""')}"`:o,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:o,settings:r,history:i},c)=>({run:c+1,name:o,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(d=>[d,i[d].at(-1)])),seconds_per_epoch:i.seconds.reduce((d,A)=>d+A,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(o=>o.map(t).join(",")+`
`).join("")}var la={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function xd(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function kd(e,t){let l=[];for(let n of e.split(" ")){let o=`${l.at(-1)??""} ${n}`.trim();l.length&&o.length<=t?l[l.length-1]=o:l.push(n)}return l}var bs=(e,t,l)=>Array.from({length:e},(n,o)=>t+l*(o+.5)/e);function co(e,t,{most:l=10,outputs:n=10}={}){let o=be("g",{class:"d2l-network"},e),r=t.map(b=>xd(b,l)),i=[...t,0].map(()=>be("path",{class:"d2l-edges"},o)),c=be("rect",{class:"d2l-frame"},o),d=[...r.map(b=>b.length),n].map((b,j)=>Array.from({length:b},()=>{let B=be("g",{class:j<r.length?"d2l-unit":"d2l-unit d2l-output"},o);return be("circle",{},B),j<r.length&&be("path",{class:"d2l-cross"},B),B})),A=t.map(b=>be("text",{class:"d2l-rest","text-anchor":"middle"},o,b>l?"\u22EE":"")),m=t.map(()=>Array.from({length:5},()=>be("text",{"text-anchor":"middle",class:"d2l-caption"},o))),p=[],h={x:0,y:0},w=0,S=20,L=t.map(()=>""),x;function F({left:b,right:j,top:B,height:G,size:Y}){let Q=b+Y+Math.min(46,(j-b-Y)*.28),V=(j-Q)/r.length;h={x:b+Y,y:B+G/2},pe(c,{x:b-1,y:h.y-Y/2-1,width:Y+2,height:Y+2}),p=d.map((E,R)=>{let z=R<r.length&&t[R]>l,O=bs(E.length+(z?1:0),B,G);return{x:Q+R*V,ys:O}}),w=Math.max(3,Math.min(9,.36*G/(l+1),V*.2)),d.forEach((E,R)=>{let{x:z,ys:O}=p[R];E.forEach((_,J)=>{_.setAttribute("transform",`translate(${z} ${O[J].toFixed(1)})`),pe(_.children[0],{r:w});let H=w*.5;_.children[1]?.setAttribute("d",`M${-H} ${-H}L${H} ${H}M${-H} ${H}L${H} ${-H}`)}),R!==r.length&&(pe(A[R],{x:z,y:O[O.length-1]+5}),m[R].forEach((_,J)=>pe(_,{x:z,y:B+G+16+15*J})))}),S=Math.max(6,Math.floor(V/6.4)),L.forEach((E,R)=>$(R,E)),x&&y(...x)}function y(...b){x=b;let[j,B]=b;if(!p.length)return;let G=d.map((Y,Q)=>{let V=r[Q]??Y.map((O,_)=>_),E=j[Q],R=B?.[Q],z=R?Math.max(1e-9,...V.map(O=>R[O])):1;return Y.map((O,_)=>{let J=!E||!!E[V[_]];O.classList.toggle("d2l-off",!J);let H=R?Math.max(0,R[V[_]])/z:.55;return pe(O.children[0],{"fill-opacity":J?H.toFixed(2):0}),J})});i.forEach((Y,Q)=>{let V=G[Q];if(!V)return;let{x:E,ys:R}=p[Q],z="";V.forEach((O,_)=>{O&&(Q===0?z+=`M${h.x} ${h.y}L${E-w} ${R[_].toFixed(1)}`:G[Q-1].forEach((J,H)=>{J&&(z+=`M${p[Q-1].x+w} ${p[Q-1].ys[H].toFixed(1)}L${E-w} ${R[_].toFixed(1)}`)}))}),Y.setAttribute("d",z)})}function $(b,j){L[b]=j;let B=kd(j,S);m[b].forEach((G,Y)=>G.textContent=B[Y]??"")}return{place:F,show:y,caption:$,drawn:r.map(b=>b.length)}}function tl(e,t){let l=k("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),o=[];function r(i){o=i;let c=n.createImageData(28,28),d=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let A=0;A<i.length;A++)c.data.set([d[0],d[1],d[2],255*i[A]],4*A);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:hs(()=>r(o))}}var oa=200;function Ed(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(o=>o/15))}function Sd(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function sa(e,t){let l=n=>{let{epoch:o,lowest:r,last:i,climbs:c}=Sd(n);return c?`turned after epoch ${o} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function $d({steps:e,...t},l){let n=e.flatMap((o,r)=>o>0&&o%l===0?[r]:[]);return{without:n.map(o=>t.without[o]),with:n.map(o=>t.with[o])}}function Md({gaps:e,last:t,p:l,train_size:n}){let o=[...e].sort((c,d)=>c-d),r=(o[o.length-1>>1]+o[o.length>>1])/2,i=o.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${o[0].toFixed(2)} to ${(o.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function ia(e,{state:t,options:l,ask:n,place:o}){let r=l.recording??la,{epochs:i,num_hiddens:c}=r,{seed:d,train_size:A,test_size:m,num_hiddens:p,lr:h,batch_size:w}=r,S=o==="jupyter"?new fl:null,L=S??t,x=S&&Promise.resolve().then(()=>(Po(),tr)).then(({pageEngine:oe})=>oe({})),F=ln(async(oe,we)=>{if(!x)return n(oe,we);let ye=await n("images",{train_size:A,test_size:m,seed:d});return(await x).ask(oe,{...we,images:ye},S)}),y=async()=>(x?await x:{ask:n}).ask("stop",{}),$=()=>t.get("p")??r.p,b,j=$()!==r.p,B=()=>{let oe=j?L.get("pair"):null;return oe?.p===$()?oe:null},G=Ed(r.images),Y=_t({label:"drop probability p",max:.9,value:$(),format:oe=>oe.toFixed(2),onInput:oe=>t.set({p:oe})}),Q=Le({label:"Play",primary:!0,onClick:()=>D.playing()?D.pause():ie()}),V=Le({label:"To the end",hint:"Both curves at once",onClick:()=>(D.pause(),T(i))}),E=Le({label:"Stop",onClick:()=>{y()}}),R=Le({label:"Back to the recorded run",onClick:I}),z=k("p",{class:"d2l-headline"}),O=k("p",{class:"d2l-say",role:"status"}),_=rn(),J=k("div",{class:"d2l-pair"}),H=k("div",{});e.append(k("div",{class:"d2l-opening"},z,k("div",{class:"d2l-figure"},J,H),k("div",{class:"d2l-row"},Y.el,k("div",{class:"d2l-actions"},Q,V,E,R)),O,_.el,k("p",{class:"d2l-say"},Md(r))));let de=[ra(J,"without",c),ra(J,"with",c)],ce=Xn(H,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:oe=>Math.max(230,Math.min(380,oe*.6))}),P=0;function T(oe){P=2*oe,ee();let[we,ye]=[r.without.slice(0,oe),r.with.slice(0,oe)];ge(we,ye,r.p,oe<i),z.textContent=oe<i?fe(we,ye):sa(we,ye),O.textContent=`Recorded run, seed ${r.seed}. Move p, and both networks train anew, here.`,$e(r.p)}let D=Rl(()=>(P%2===0?T(P/2):ee(),P++>=2*i?null:oa),oe=>Q.textContent=oe?"Pause":"Play");function I(){j=!1,clearTimeout(b),y().catch(()=>{}),t.set({p:r.p}),_.say(""),Qe(),T(Ft()?i:0),Ft()||ie()}function ie(){P>=2*i&&(P=0),D.play()}let K=0,le=-1/0;function ee(oe){if(Ft()&&K)return;le=performance.now();let we=G[K++%G.length],ye=oe?.length?oe:c.map(Oe=>Uint8Array.from({length:Oe},()=>+(Math.random()>=$())));de[0].show(we,[...c.map(()=>null),null]),de[1].show(we,[...ye,null])}let fe=(oe,we,ye=i)=>{let Oe=Math.min(oe.length,we.length);return Oe?`Epoch ${Oe} of ${ye}, the same images for both networks. Loss on test images: ${oe[Oe-1].toFixed(2)} without dropout, ${we[Oe-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function $e(oe){de[0].title("without dropout"),de[1].title(`with dropout, p = ${Ue(oe)}`)}function ge(oe,we,ye,Oe){let At=(ve,xt,M,ne=[])=>({name:ve,colour:xt,y:M,dash:ne.length?ne:void 0,width:2.5,point:Oe,label:`${(M.at(-1)??0).toFixed(2)} ${ve.split(",")[0]}`,x:M.map((q,W)=>W+1)}),Re=[...r.without,...r.with,...oe,...we].filter(Number.isFinite);ce.set({lines:[At("without","--d2l-without",oe,[8,4]),At(`with, p = ${Ue(ye)}`,"--d2l-with",we)],y:{label:"test loss",min:Math.floor(10*Math.min(...Re))/10,max:Math.ceil(10*Math.max(...Re))/10}})}function Ye(){j=!0,Qe(),clearTimeout(b),b=setTimeout(async()=>{try{await F("train_pair",{p:$(),seed:d,epochs:i,train_size:A,test_size:m,num_hiddens:p,lr:h,batch_size:w}),_.say("")}catch(oe){_.say(oe.message)}},300)}function Qe(){let oe=B(),we=oe?.state==="training";if(Q.hidden=V.hidden=j,E.hidden=!we,R.hidden=!j,!j)return;if(D.pause(),$e($()),!oe){z.textContent=fe([],[]),O.textContent="Two new networks begin to learn \u2026",ge([],[],$(),!0);return}let ye=$d(oe,Math.ceil(A/w)),Oe=ye.with.length;performance.now()-le>oa&&ee(oe.kept),ge(ye.without,ye.with,oe.p,we),z.textContent=we||Oe<2?fe(ye.without,ye.with):sa(ye.without,ye.with),O.textContent=oe.message||`Training here and now, seed ${oe.seed}: epoch ${Math.min(Oe+1,i)} of ${i}.`,_.say(oe.state==="failed"?oe.message:"")}let Te=[t.on("p",()=>{Y.value=$(),(j||$()!==r.p)&&Ye()}),L.on("pair",Qe),Ol(e,()=>{j?Ye():Ft()?T(i):ie()})];return Qe(),j||T(0),()=>{B()?.state==="training"&&y().catch(()=>{}),clearTimeout(b);for(let oe of[...Te,D.pause,ce.dispose,...de.map(we=>we.dispose)])oe();e.replaceChildren()}}function ra(e,t,l){let n=k("figcaption",{class:`d2l-side d2l-${t}`}),o=k("div",{class:"d2l-stage"});e.append(k("figure",{},n,o));let{element:r,describe:i}=sn(o,`d2l-side-picture d2l-${t}`),c=co(r,l,{most:7}),d=tl(o,"d2l-image d2l-input"),[A,m]=[8,150];l.forEach((h,w)=>c.caption(w,`${c.drawn[w]} of ${h} drawn`));let p=an(o,h=>{let w=Math.min(56,h*.18);pe(r,{width:h,height:A+m+(h<260?50:26)}),c.place({left:2,right:h-14,top:A,height:m,size:w}),d.canvas.style.cssText=`left:2px;top:${A+m/2-w/2}px;width:${w}px;height:${w}px`});return{dispose(){p(),d.dispose()},show(h,w){d.show(h),c.show(w)},title(h){n.textContent!==h&&(n.textContent=h,i(`A drawn network ${h}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var dn=28;function Cd(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(dn-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(dn-1,t+2);c++){let d=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(d<=0)continue;let A=i*dn+c,m=n?Math.max(e[A],d*n):Math.min(e[A],1-d);r||=m!==e[A],e[A]=m}return r}function aa({pixels:e,onDraw:t}){let l=k("div",{class:"d2l-pad"}),{canvas:n,show:o,dispose:r}=tl(l,"d2l-image"),i=k("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([L,x])=>n.setAttribute(L,x));let c={x:14,y:14,down:!1},d=!1,A=null,m=0;function p(L,x){A??=Array.from(e());let F=Math.max(1,Math.ceil(Math.hypot(L-c.x,x-c.y)*2)),y=!1;for(let $=1;$<=F;$++){let b=$/F;y=Cd(A,c.x+(L-c.x)*b,c.y+(x-c.y)*b,d?0:.85)||y}Object.assign(c,{x:L,y:x}),y&&(o(A),m||=requestAnimationFrame(()=>{m=0;let $=A;A=null,t($)}))}let h=L=>{let x=n.getBoundingClientRect();return{x:(L.clientX-x.left)/x.width*dn,y:(L.clientY-x.top)/x.height*dn}};n.addEventListener("pointerdown",L=>{L.button===0&&(n.setPointerCapture(L.pointerId),Object.assign(c,h(L),{down:!1}),i.hidden=!0,p(c.x,c.y))}),n.addEventListener("pointermove",L=>{if(!n.hasPointerCapture(L.pointerId))return;let{x,y:F}=h(L);p(x,F)});let w={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},S=()=>{i.hidden=!1,i.style.left=`${100*c.x/dn}%`,i.style.top=`${100*c.y/dn}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",L=>{let x=w[L.key];if(!x&&L.key!==" ")return;L.preventDefault();let F=b=>Math.min(dn-1,Math.max(0,b)),[y,$]=x?[F(c.x+x[0]),F(c.y+x[1])]:[c.x,c.y];x||(c.down=!c.down),c.down&&p(y,$),Object.assign(c,{x:y,y:$}),S()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{A||o(e())},erase:L=>{d=L},dispose(){cancelAnimationFrame(m),r()}}}var Ml=50,ll=14,$n=330,_d=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0)),nl=e=>Array.from(e).reduce((t,l,n,o)=>l>o[t]?n:t,0);function Id(e,t){let l=Array.from(t,(o,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(o=>nl(o)===nl(t)).length;return{mean:l,agree:n}}function ca(e,{state:t,options:l,ask:n,place:o}){let{labels:r,names:i,num_hiddens:c}=l,d=_d(l.images),A=ln(n),m=K=>t.get(K)??{image:0,seed:3,draw:0,rates:c.map(()=>.5),pixels:null}[K],p=()=>m("pixels")??Array.from(d.subarray(784*m("image"),784*(m("image")+1)),K=>K/255),h=()=>o==="page"?p():null,w=_t({label:"image",max:r.length-1,step:1,value:m("image"),onInput:K=>t.set({image:K,pixels:null})}),S=c.map((K,le)=>_t({label:`drop_prob${le+1}`,max:.95,value:m("rates")[le],format:ee=>ee.toFixed(2),onInput:ee=>t.set({rates:m("rates").with(le,ee)})})),L=on({label:"seed",min:0,max:9999,value:m("seed"),onInput:K=>t.set({seed:K})}),x=aa({pixels:p,onDraw:K=>t.set({pixels:K})}),F=Le({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),y=Nl({label:"erase",value:!1,onInput:x.erase}),$=Le({label:"Play",primary:!0,onClick:()=>T.toggle()}),b=Le({label:"One draw",onClick:()=>(T.pause(),de())}),j=Le({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(T.pause(),ce())});$.hidden=Ft();let B=k("p",{class:"d2l-headline","aria-live":"polite"}),G=k("p",{class:"d2l-say"}),Y=rn(),Q=k("div",{class:"d2l-stage"}),{element:V,describe:E}=sn(Q,"d2l-thinned-picture"),R=co(V,c,{outputs:i.length}),z=tl(Q,"d2l-image d2l-input"),O=Ld(V,i);e.append(k("div",{class:"d2l-thinned"},k("div",{class:"d2l-beside"},x.el,k("div",{class:"d2l-column"},k("div",{class:"d2l-controls"},w.el,...S.map(K=>K.el),L.el),k("div",{class:"d2l-actions"},$,b,j,k("span",{class:"d2l-gap"}),F,y.el))),B,G,Y.el,Q,k("p",{class:"d2l-legend"},k("span",{class:"d2l-key-tick"},"one thinned network each"),k("span",{class:"d2l-key-bar"},"their mean"),k("span",{class:"d2l-key-full"},"full network"),k("span",{class:"d2l-key-unit"},"darker units put out more, \xD7 are dropped"))));let _=[],J=0;async function H(K,le=m("draw")){try{let ee=await A("thin",{image:m("image"),pixels:m("pixels")??h(),rates:m("rates"),seed:m("seed"),draw:le,draws:K});return ee&&Y.say(""),Q.classList.remove("d2l-stale"),ee??null}catch(ee){return Y.say(ee.message),B.textContent="Nothing was computed: see the error below.",G.textContent="",Q.classList.add("d2l-stale"),null}}async function de(){let K=await H(1,m("draw")+ ++J);return K?(_.length>=Ml&&(_=[]),_.push(K.probabilities.data),P(K,!Ft()),!0):!1}async function ce(){let K=await H(Ml);if(!K)return;let{data:le}=K.probabilities;_=Array.from({length:Ml},(ee,fe)=>le.subarray(fe*i.length,(fe+1)*i.length)),P(K,!1)}function P(K,le){let ee=c.map((Re,ve)=>K[`kept_${ve}`].data),fe=c.map((Re,ve)=>K[`hidden_${ve}`].data),[$e,ge,Ye]=[K.full.data,_.length-1,_.length===Ml&&!le?0:-1],Qe=_[Ye<0?ge:Ye],{mean:Te,agree:oe}=Id(_,$e),[we,ye]=[nl(Qe),nl($e)];R.show([...ee,null],[...fe,Qe]),O.show({answers:_,current:Qe,mean:Te,full:$e,label:m("pixels")?-1:r[m("image")],falling:le});let Oe=ee.map(Re=>Re.reduce((ve,xt)=>ve+ +!xt,0));c.forEach((Re,ve)=>R.caption(ve,`${R.drawn[ve]} of ${Re} drawn, ${Oe[ve]} dropped`));let At=_.length;B.textContent=m("pixels")?"Your own drawing.":`A picture of: ${i[r[m("image")]]}.`,B.textContent+=` Full network: ${i[ye]}, ${Qt($e[ye])}.`,G.textContent=At===1?`This thinned network: ${i[we]}, ${Qt(Qe[we])}.`:`Mean of ${At} thinned networks: ${i[nl(Te)]}, ${Qt(Te[nl(Te)])}; ${oe} of the ${At} say ${i[ye]} too.`,E(`${B.textContent} ${G.textContent} The network drawn last: ${i[we]}, ${Qt(Qe[we])}; dropped are `+c.map((Re,ve)=>`${Oe[ve]} of ${Re} units in hidden layer ${ve+1} at p = ${Ue(m("rates")[ve])}`).join(", "))}let T=Rl(async()=>{if(!await de())return null;let K=_.length;return K>=Ml?null:K<4?800:K<10?400:170},K=>$.textContent=K?"Pause":"Play");function D(K){let le=K<620,ee=Math.max(44,Math.min(84,K*.1)),fe=K*(le?.5:.55);pe(V,{width:K,height:ll+$n+(le?84:40)}),R.place({left:2,right:fe,top:ll,height:$n,size:ee}),z.canvas.style.cssText=`left:2px;top:${ll+$n/2-ee/2}px;width:${ee}px;height:${ee}px`,O.place(fe+14,K-4)}function I(){w.value=m("image"),S.forEach((K,le)=>K.value=m("rates")[le]),L.value!==m("seed")&&(L.value=m("seed")),x.show(),z.show(p())}let ie=[t.on(["image","rates","seed","draw","pixels"],()=>{T.pause(),I(),ce()}),an(Q,D),Ol(Q,()=>Ft()?ce():T.play())];return I(),()=>{for(let K of[...ie,T.pause,x.dispose,z.dispose])K();e.replaceChildren()}}function Ld(e,t){let l=be("g",{class:"d2l-classes"},e),n=be("path",{class:"d2l-axis"},l),o=["0","50","100 %"].map(x=>be("text",{class:"d2l-caption","text-anchor":"middle"},l,x)),r=t.map(x=>({name:be("text",{class:"d2l-class"},l,x),bar:be("rect",{class:"d2l-bar"},l),number:be("text",{class:"d2l-value","text-anchor":"end"},l)})),i=be("path",{class:"d2l-ticks"},l),c=be("path",{class:"d2l-newest"},l),d=be("path",{class:"d2l-diamonds"},l),A=bs(t.length,ll,$n),m=.32*$n/t.length,[p,h]=[0,0],w;function S(x){if(w=x,!h)return;let{answers:F,current:y,mean:$,full:b,label:j,falling:B}=x,G=Q=>(p+Q*h).toFixed(1),Y=Q=>A.map((V,E)=>`M${G(Q[E])} ${V-m}v${2*m}`).join("");i.setAttribute("d",F.map(Y).join("")),c.setAttribute("d",Y(y)),B&&c.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),d.setAttribute("d",A.map((Q,V)=>`M${G(b[V])} ${Q-6}l6 6l-6 6l-6 -6z`).join("")),r.forEach((Q,V)=>{Q.bar.style.transform=`scaleX(${Math.max($[V],.001)})`,Q.number.textContent=Qt($[V]),Q.name.classList.toggle("d2l-true",V===j)})}function L(x,F){let y=F-x<260?76:84,$=F-x<260?0:46;p=x+y,h=F-$-p-8,n.setAttribute("d",[0,.5,1].map(b=>`M${p+b*h} ${ll}v${$n}`).join("")),o.forEach((b,j)=>pe(b,{x:p+j*h/2,y:ll+$n+16})),r.forEach(({name:b,bar:j,number:B},G)=>{pe(b,{x,y:A[G]+4}),pe(j,{x:p,y:A[G]-m,width:h,height:2*m}),j.style.transformOrigin=`${p}px 0`,pe(B,{x:F,y:A[G]+4,visibility:$?"visible":"hidden"})}),w&&S({...w,falling:!1})}return{show:S,place:L}}var ys={activations:ur,explorer:Ri,lab:na,opening:ia,thinned:ca};function ua(){document.getElementById("d2l-style")||document.head.append(k("style",{id:"d2l-style"},sr+rr))}function da(e){if(!Object.hasOwn(ys,e))throw new Error(`there is no view ${e}; there are ${Object.keys(ys).join(", ")}`);return ys[e]}function Td(e,t){let l=[...e.children],n=k("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});e.classList.add("d2l-live"),e.append(n);try{da(e.dataset.d2l??"")(n,lr(e,zo(t)));for(let o of l)o.toggleAttribute("hidden",!0)}catch(o){console.error(o),n.remove()}}function Bd(e=document,t={}){ua();let l=new IntersectionObserver(n=>{for(let{isIntersecting:o,target:r}of n)o&&(l.unobserve(r),Td(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function zd(e){let t=e?document.querySelectorAll(`[data-d2l-for="${CSS.escape(e)}"]`):[],l=(n,o)=>{let r=Number(n.getAttribute("data-d2l-views"))+o;n.setAttribute("data-d2l-views",String(r)),n.toggleAttribute("hidden",r>0)};for(let n of t)l(n,1);return()=>{for(let n of t)l(n,-1)}}function Pd(e){e.classList.add("d2l-gone"),e.prepend(k("p",{class:"d2l-notice",role:"status"},`${Ql}.`))}function Fd({model:e,el:t}){ua(),t.classList.add("d2l-live");let l=k("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});t.append(l);let n=or({model:e});try{let o=da(e.get("kind"))(l,n),r=zd(e.get("_id")),i=n.onGone(()=>Pd(l));return()=>{i(),o(),n.dispose(),r(),l.remove()}}catch(o){console.error(o),n.dispose(),l.replaceChildren(k("p",{class:"d2l-error",role:"alert"},String(o)))}}var Of={render:Fd};if(/^https?:/.test(import.meta.url)){let e=()=>Bd(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{Of as default,Bd as hydrate,ys as views};
