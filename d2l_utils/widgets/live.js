// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var Ya=Object.defineProperty;var er=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var Ka=(e,t)=>{for(var l in t)Ya(e,l,{get:t[l],enumerable:!0})};var nr,tr=er(()=>{nr='"use strict";(()=>{var Et=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return n=>{for(var o=n.length,r=new Uint8Array((o-(n[o-1]=="=")-(n[o-2]=="="))*3/4|0),s=0,a=0;s<o;){var i=t[n.charCodeAt(s++)],c=t[n.charCodeAt(s++)],l=t[n.charCodeAt(s++)],h=t[n.charCodeAt(s++)];r[a++]=i<<2|c>>4,r[a++]=c<<4|l>>2,r[a++]=l<<6|h}return r}})();var $t=Et("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var ie=.6931471805599453,jt=.6931471805601177,vt=-17239444525614835e-29,ce=.7071067811865476,le=2.302585092994046,R=new DataView(new ArrayBuffer(8));function V(t){return R.setInt32(0,t+1023<<20),R.setInt32(4,0),R.getFloat64(0)}var fe=Array.from({length:13},(t,e)=>{let n=1;for(let o=2;o<=14-e;o++)n*=o;return 1/n});function kt(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/ie),n=t-e*jt,o=e*vt,r=n-o,s=0;for(let i of fe)s=s*r+i;let a=1+(n-(o-r*r*s));return e>1023?a*2*V(e-1):e<-1021?a*V(e+54)*V(-54):a*V(e)}var he=Array.from({length:11},(t,e)=>2/(23-2*e));function G(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),R.setFloat64(0,t);let n=R.getInt32(0);e+=(n>>20)-1023,R.setInt32(0,n&1048575|1072693248);let o=R.getFloat64(0);o>2*ce&&(o/=2,e+=1);let r=o-1,s=r/(2+r),a=s*s,i=0;for(let c of he)i=i*a+c;return e*jt+(r-(s*(r-i*a)-e*vt))}var ot=t=>G(t)/le,_t=t=>+`1e${t}`;function Mt(t){let e=Math.floor(t),n=t-e;return n!==.5?n<.5?e:e+1:e%2?e+1:e}var _=624,J=397,M=class{constructor(e){this.words=new Uint32Array(_),this.next=_,this.spare=null,this.seed(e)}seed(e){let{words:n}=this,o=a=>n[a-1]^n[a-1]>>>30;n[0]=19650218;for(let a=1;a<_;a++)n[a]=Math.imul(1812433253,o(a))+a;let r=1,s=()=>{++r<_||(n[0]=n[_-1],r=1)};for(let a=0;a<Math.max(_,e.length);a++){let i=a%e.length;n[r]=(n[r]^Math.imul(o(r),1664525))+e[i]+i,s()}for(let a=0;a<_-1;a++)n[r]=(n[r]^Math.imul(o(r),1566083941))-r,s();n[0]=2147483648}twist(){let{words:e}=this,n=(o,r,s)=>{let a=e[o]&2147483648|e[r]&2147483647;e[o]=e[s]^a>>>1^-(a&1)&2567483615};for(let o=0;o<_-J;o++)n(o,o+1,o+J);for(let o=_-J;o<_-1;o++)n(o,o+1,o+J-_);n(_-1,0,J-1),this.next=0}int32(){this.next===_&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let s=this.spare;return this.spare=null,s}let e,n,o;do e=2*this.uniform()-1,n=2*this.uniform()-1,o=e*e+n*n;while(o>=1||o===0);let r=Math.sqrt(-2*G(o)/o);return this.spare=r*e,r*n}upTo(e){if(e===0)return 0;let n=4294967295>>>Math.clz32(e),o;do o=(this.uint32()&n)>>>0;while(o>e);return o}shuffle(e){for(let n=e.length-1;n>0;n--){let o=this.upTo(n);[e[n],e[o]]=[e[o],e[n]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(n,o)=>o))}},Nt=0,St=1,It=2,Lt=3,Ot=4,rt=5;var y=784,v=10,ue=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Ft(t,e=()=>{}){let n=new Map,o=new Map,r=h=>[...h.values()].reduce((u,d)=>u+d,0),s=async h=>{let u=await me(t+h,(d,b)=>{n.set(h,d),o.set(h,b),o.size===4&&e(r(n),Math.max(r(n),r(o)))});return pe(u,h)},[a,i,c,l]=await Promise.all(ue.map(s));return st({trainImages:a,trainLabels:i,testImages:c,testLabels:l})}function st(t){for(let[e,n,o]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[r,s]=[n.length,o.length];if(!s||r!==s*y)throw new Error(`the ${e} images must have ${y} pixels for each of ${s} labels, got ${r}`);let a=o.find(i=>i>=v);if(a!==void 0)throw new Error(`the ${e} labels must lie in [0, ${v}), got ${a}`)}return t}async function me(t,e){let n;try{n=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!n.ok||!n.body)throw new Error(`the images could not be loaded: the server answered ${n.status} for ${t}`);let o=Number(n.headers.get("content-length"))||0,r=[],s=0;e(s,o);let a=n.body.getReader();for(let i=await a.read();!i.done;i=await a.read())r.push(i.value),e(s+=i.value.length,o);return new Uint8Array(await new Blob(r).arrayBuffer())}async function at(t){if(t[0]!==31||t[1]!==139)return t;let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}async function pe(t,e){let n=c=>new Error(`${e} is damaged or no IDX file: ${c}`);try{t=await at(t)}catch{throw n("it cannot be unpacked")}if(t.length<8)throw n(`it has ${t.length} bytes`);let o=new DataView(t.buffer,t.byteOffset,t.byteLength),r=t[3];if(o.getUint16(0)!==0||t[2]!==8||r!==1&&r!==3)throw n(`it begins with ${o.getUint32(0).toString(16)}`);let s=4+4*r;if(t.length<s)throw n(`it has ${t.length} bytes`);let a=Array.from({length:r},(c,l)=>o.getUint32(4+4*l));if(r===3&&(a[1]!==28||a[2]!==28))throw n(`its images are ${a[1]} \\xD7 ${a[2]}`);let i=a.reduce((c,l)=>c*l);if(t.length-s!==i)throw n(`it should hold ${i} bytes and holds ${t.length-s}`);return t.slice(s)}function Y(t,e,n){if(!Number.isInteger(e)||e<v||e>t.length)throw new Error(`images must be a whole number from ${v} to ${t.length}, got ${e}`);let o=new M([Nt,ct(n)]),r=Array.from({length:v},()=>[]);for(let i of o.permutation(t.length))r[t[i]].push(i);let s=o.permutation(v),a=[];for(let i=0;a.length<e;i++)for(let c of s)i<r[c].length&&a.length<e&&a.push(r[c][i]);return Uint32Array.from(a).sort()}function Ht(t,e,n){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let o=t.slice(),r=new M([St,ct(n)]),s=r.permutation(t.length).subarray(0,Mt(e*t.length)),a=t.map(()=>r.upTo(v-1));for(let i of s)o[i]=a[i];return o}var it=(t,e,n)=>new M([It,ct(e),n]).permutation(t);function ct(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2^32), got ${t}`)}var we=Float32Array.from({length:256},(t,e)=>e/255);function lt(t,e,n){for(let o=0;o<e.length;o++){let r=e[o]*y;for(let s=0;s<y;s++)n[o*y+s]=we[t[r+s]]}}var B=class{constructor(e,n,o,r=o,s=1,a=0){this.memory=e,this.rows=n,this.columns=o,this.down=r,this.right=s,this.from=a}get values(){return this.memory.values}},ft=t=>new B(t.memory,t.columns,t.rows,t.right,t.down,t.from),Z=(t,e,n)=>new B(t.memory,n,t.columns,t.down,t.right,t.from+e*t.down),X=(t,e)=>Z(t,0,e);async function ht(t){let n=new WebAssembly.Memory({initial:1}),{instance:o}=await WebAssembly.instantiate(t,{env:{memory:n}}),r=o.exports,s=65536,a=null;function i(c){let l=s;s+=Math.ceil(c/64)*64;let h=s-n.buffer.byteLength;h>0&&n.grow(Math.ceil(h/65536));let u=new Float32Array(n.buffer,l,c/4).fill(0);return{at:l,get values(){return u.length||(u=new Float32Array(n.buffer,l,c/4)),u}}}return{Numbers:Float32Array,place:(c,l=1)=>new B(i(4*c*l),c,l),matmul(c,l,h){let u=r.scratchSize(h.columns);(!a||a.values.length*4<u)&&(a=i(u));let[d,b,f]=[c,l,h].map(({memory:w,from:m})=>w.at+4*m);r.matmul(c.rows,l.columns,c.columns,d,c.down,c.right,b,l.down,l.right,f,h.down,a.at)},clear(){s=65536,a=null}}}function Q(t,e,n){let{place:o,Numbers:r}=t,s=e.slice(1).map((a,i)=>({W:o(e[i],a),b:o(1,a),dW:o(e[i],a),db:o(1,a),H:o(n,a),dH:o(n,a),factors:new r(i<e.length-2?n*a:0),averages:[]}));return{sizes:e,X:o(n,e[0]),layers:s,steps:0,maths:t}}var F=t=>t.layers.slice(0,-1),tt=t=>t.layers.flatMap(({W:e,b:n})=>[e.values,n.values]);function Pt(t,e,n){for(let{W:o,b:r}of t.layers){let s=Math.sqrt(6/(o.rows+o.columns)),a=o.values;for(let i=0;i<a.length;i++)a[i]=e===null?s*(2*n.uniform()-1):e*n.normal();r.values.fill(0)}}var de=1<<29;function*ut({matmul:t},e,n,o){let r=64*Math.max(1,Math.floor(de/(64*e.columns*n.columns)));for(let s=0;s<e.rows;s+=r){let a=Math.min(r,e.rows-s);t(Z(e,s,a),n,Z(o,s,a)),yield}}function*Tt(t,e,{W:n,b:o,H:r},s){yield*ut(t,X(e,s),n,X(r,s));let[a,i]=[r.values,o.values];for(let c=0,l=0;l<s;l++)for(let h=0;h<i.length;h++)a[c++]+=i[h]}function ge(t,e){for(let n=0;n<e;n++)t[n]=t[n]*+(t[n]>0)+0}function et(t,e,n,o){if(!(n>=0&&n<1))throw new Error(`drop rates must lie in [0, 1), got ${n}`);if(n===0){t.fill(1,0,e);return}let r=Math.round(n*2147483648)-1,s=1/(1-n);for(let a=0;a<e;a++)t[a]=s*(r-(o.int32()>>>1)>>>31)}function Ut(t,e,n,o){F(t).forEach(({H:r,factors:s},a)=>et(s,e*r.columns,n[a],o))}function ye(t,e,n){for(let o=0;o<n;o++)t[o]*=e[o]}function*P(t,e,n){let o=t.X;for(let r of F(t)){let s=e*r.H.columns;yield*Tt(t.maths,o,r,e),ge(r.H.values,s),n&&ye(r.H.values,r.factors,s),o=r.H}yield*Tt(t.maths,o,t.layers[t.layers.length-1],e)}function pt(t,e,n){let o=-1/0;for(let s=0;s<n;s++)t[e+s]<=o||(o=t[e+s]);let r=0;for(let s=0;s<n;s++)r+=t[e+s]=kt(t[e+s]-o);for(let s=0;s<n;s++)t[e+s]/=r;return G(r)+o}function wt(t,e){let{H:n,dH:o}=t.layers[t.layers.length-1],[r,s,a]=[n.values,o.values,n.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=a){let h=l;for(let u=l;u<l+a;u++)s[u]=r[u],r[u]>r[h]&&(h=u);i.loss+=pt(s,l,a)-r[l+e[c]],i.right+=+(h===l+e[c]),s[l+e[c]]-=1}return i}function*Dt(t,e){for(let n=t.layers.length-1;n>=0;n--){let{W:o,dW:r,db:s,dH:a}=t.layers[n],i=t.layers[n-1],c=i?i.H:t.X;yield*ut(t.maths,ft(X(c,e)),X(a,e),r);let[l,h]=[s.values.fill(0),a.values];for(let f=0,w=0;w<e;w++)for(let m=0;m<l.length;m++)l[m]+=h[f++];if(!i)return;yield*ut(t.maths,X(a,e),ft(o),X(i.dH,e));let[u,d,b]=[i.H.values,i.dH.values,i.factors];for(let f=0,w=e*o.rows;f<w;f++)d[f]*=b[f]*+(u[f]!==0)}}function q(t){for(;!t.next().done;);}var mt=Math.fround;function be(t,e,{lr:n,wd:o=0}){let[r,s,a]=[n,o,1/e].map(mt);t.steps++,Rt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=r*(a*c[l]+s*i[l])})}function Ae(t,e,{lr:n,wd:o=0}){let[r,s]=[1,1];t.steps++;for(let d=0;d<t.steps;d++)[r,s]=[r*.9,s*.999];let[a,i,c]=[n*Math.sqrt(1-s)/(1-r),o,1/e].map(mt),[l,h,u]=[.9,.999,1e-8].map(mt);Rt(t,(d,b,f)=>{f.length||f.push(new t.maths.Numbers(b.length),new t.maths.Numbers(b.length));let[w,m]=f;for(let p=0;p<d.length;p++){let g=c*b[p]+i*d[p];w[p]=l*w[p]+(1-l)*g,m[p]=h*m[p]+(1-h)*g*g,d[p]-=a*w[p]/(Math.sqrt(m[p])+u)}})}function Rt(t,e){for(let{W:n,b:o,dW:r,db:s,averages:a}of t.layers)a[0]??=[],a[1]??=[],e(n.values,r.values,a[0]),e(o.values,s.values,a[1])}var Xt={sgd:be,adam:Ae};var U=40,dt=4,nt=100;function Wt({h:t,p:e,count:n,seed:o}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let r=new Float32Array(n*t.length);e<1&&et(r,r.length,e,new M([rt,o]));for(let s=0;s<r.length;s++)r[s]*=t[s%t.length];return{outputs:{data:r,shape:[n,t.length]}}}function Ct(t,{sizes:e,params:n}){t.clear();let o=Q(t,e,nt);return tt(o).forEach((r,s)=>r.set(n[s])),o}function zt(t,e,{rates:n,seed:o,draw:r}){F(t).forEach(({H:s,factors:a},i)=>{let c=n[Math.min(i,n.length-1)];et(a,e*s.columns,c,new M([rt,o,r,i]))})}function Gt(t,e,n){let{draws:o=51}=n;if(!(o>=1&&o<=nt))throw new Error(`draws must lie in [1, ${nt}], got ${o}`);let r=t.layers[t.layers.length-1].H,s=c=>{let l=Float32Array.from(r.values.subarray(0,c*v));for(let h=0;h<c;h++)pt(l,h*v,v);if(!l.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return l},a=Float32Array.from(e);for(let c=0;c<o;c++)t.X.values.set(a,c*y);q(P(t,1,!1));let i={full:{data:s(1),shape:[v]}};return zt(t,o,n),q(P(t,o,!0)),i.probabilities={data:s(o),shape:[o,v]},F(t).forEach(({H:c,factors:l},h)=>{let u=[c.columns];i[`kept_${h}`]={data:Uint8Array.from(l.subarray(0,c.columns),d=>+(d>0)),shape:u},i[`hidden_${h}`]={data:Float32Array.from(c.values.subarray(0,c.columns)),shape:u}}),i}function Jt(t,e,n){let o=Math.min(nt,e.length/y);t.X.values.set(Float32Array.from(e.subarray(0,o*y),h=>h/255));let r=()=>F(t).map(({H:h})=>h.values.slice(0,o*h.columns));zt(t,o,n),q(P(t,o,!0));let s=r();q(P(t,o,!1));let a=r(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return a.forEach((h,u)=>{let d=Ee(h),b=Float64Array.from({length:U+1},(f,w)=>{let m=Math.floor(w*dt/U);return _t(d+m)*xe[w%(U/dt)]});l[`edges_${u}`]={data:b,shape:[U+1]};for(let[f,w]of[["train",s[u]],["predict",h]]){let m=new Int32Array(U),[p,g]=[0,0];for(let x of w){g+=x,p+=+(x===0);let A=x===0?-1:Math.floor((ot(x)-d)*U/dt);A>=0&&A<U&&m[A]++}l[`${f}_${u}`]={data:m,shape:[U]},i[f].push(p/w.length),c[f].push(g/w.length)}}),{...l,zeros:i,means:c}}var xe=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function Ee(t){let e=t.filter(n=>n!==0).sort();return e.length?Math.floor(ot(e[e.length>>1]))-1:-2}var At=256,gt=500,$e=1e3,je=.01,z=class extends Error{},ve=({units1:t,units2:e,layers:n})=>[t,...Array(n-1).fill(e)],Bt=({drop1:t,drop2:e,layers:n})=>[t,...Array(n-1).fill(e)],xt=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*qt(t,e,n){let{images:o,labels:r}=Vt(t,e),s=yt(t,n,Bt(t)),{net:a}=s,i=t.batch??At,c=Math.ceil(r.length/i),l=xt(),h={epoch:1,batch:0,batches:c,share:0,now:null,history:l,epochDone:!1,net:a},u=()=>h;for(let d=1;d<=t.epochs;d++){let b=it(r.length,t.seed,d-1),f={loss:0,right:0,images:0},w=0;for(let g=1;g<=c;g++){let x=b.subarray((g-1)*i,g*i),A=Yt(s,o,r,x,f);for(let j=!1;!j;){let I=performance.now();j=A.next().done??!1,w+=(performance.now()-I)/1e3,j||(yield h)}let E={train_loss:f.loss/f.images,train_acc_noisy:f.right/f.images};Zt(E.train_loss,d,g);let $=(d-1+g/c)/t.epochs;h={epoch:d,batch:g,batches:c,share:$,now:E,history:l,epochDone:!1,net:a},yield h}let m=yield*bt(a,e.testImages,e.testLabels,u),p=yield*bt(a,o,r,u);Qt(l,{train_loss:f.loss/f.images,train_acc_noisy:f.right/f.images,train_acc_clean:p.accuracy,test_loss:m.loss,test_acc:m.accuracy,seconds:w}),yield{...h,epochDone:!0}}}function*Kt(t,e,n,o={}){let{images:r,labels:s}=Vt(t,e),a=t.batch??At,i=Math.ceil(s.length/a),{every:c=i}=o,l=Bt(t),h=[yt(t,n,l),yt(t,n,l.map(()=>0))],u=h.map(({net:m})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:F(m).map(({H:p})=>new Uint8Array(p.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:m})),d=1,b=0,f=(m=!1)=>({epoch:d,step:b,share:b/(t.epochs*i),with:u[0],without:u[1],measured:m}),w=function*(){let m=[];for(let{net:p}of h)m.push(yield*bt(p,e.testImages,e.testLabels,f));u.forEach(({curve:p},g)=>{Qt(p,{step:b,test_loss:m[g].loss,test_acc:m[g].accuracy})}),yield f(!0)};for(;d<=t.epochs;d++){let m=it(s.length,t.seed,d-1);for(let p=1;p<=i;p++){let g=m.subarray((p-1)*a,p*a);for(let[x,A]of h.entries()){let E={loss:0,right:0,images:0},$=Yt(A,r,s,g,E);for(;!$.next().done;)yield f();u[x].now={train_loss:E.loss/E.images,train_acc_noisy:E.right/E.images},u[x].kept=F(A.net).map(({H:j,factors:I})=>Uint8Array.from(I.subarray(0,j.columns),D=>+(D>0))),Zt(u[x].now.train_loss,d,p)}b++,yield f(),(b%c===0||b===t.epochs*i)&&(yield*w())}}}function Vt({images:t,noise:e,seed:n},o){let r=Y(o.trainLabels,t,n),s=Ht(Uint8Array.from(r,i=>o.trainLabels[i]),e,n);if(r.length===o.trainLabels.length)return{images:o.trainImages,labels:s};let a=new Uint8Array(r.length*y);return r.forEach((i,c)=>{a.set(o.trainImages.subarray(i*y,(i+1)*y),c*y)}),{images:a,labels:s}}function yt(t,e,n){let{seed:o,init:r,optimizer:s,batch:a=At}=t,i=Q(e,[y,...ve(t),v],Math.max(a,gt));return Pt(i,r==="lecture"?je:null,new M([Lt,o])),{net:i,rates:n,masks:new M([Ot,o]),settings:t,update:Xt[s]}}function*Yt({net:t,rates:e,masks:n,settings:o,update:r},s,a,i,c){let l=i.length;lt(s,i,t.X.values),Ut(t,l,e,n),yield*P(t,l,!0);let{loss:h,right:u}=wt(t,Uint8Array.from(i,d=>a[d]));yield*Dt(t,l),r(t,l,o),c.loss+=h,c.right+=u,c.images+=l}function*bt(t,e,n,o){let r={loss:0,right:0};for(let s=0;s<n.length;s+=gt){let a=n.subarray(s,s+gt);lt(e,Array.from(a,(h,u)=>s+u),t.X.values);let i=P(t,a.length,!1);for(;!i.next().done;)yield o();let{loss:c,right:l}=wt(t,a);r.loss+=c,r.right+=l,yield o()}return{loss:r.loss/n.length,accuracy:r.right/n.length}}function Zt(t,e,n){if(t>-1/0&&t<$e)return;if(e===1&&n===1&&!Number.isFinite(t))throw new z("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let o=Number.isFinite(t)?"has exploded":"is not a finite number any more",r=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new z(`training stopped in epoch ${e} after ${n} mini-batches: the loss ${o} (${r}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function Qt(t,e){for(let n of Object.keys(t))t[n].push(e[n])}var ke=10,re=30;function se(t,e){let n,o,r=null,s=0,a=null,i=null,{sample:c,dataFor:l}=_e();async function h(){if(!a)throw new Error("there is no trained net yet: train one in the training lab");let f=await a,w=await(o??=ht(e));return i?.weights!==f&&(i={weights:f,net:Ct(w,f)}),i.net}function u(f,w,m,p){let g=r,x={state:"training",message:"",epoch:0,share:0,seconds:0,loaded:null},A=null,E=()=>m({...x},A),$=()=>{},j=new Promise(k=>$=k);async function I(){await g?.ended;let k=(S,C)=>{N.whyStop||(Object.assign(x,{message:S,loaded:C}),E())},W=await Promise.race([w(k),j]),K=await(n??=ht(e));K.clear(),Object.assign(x,{message:"",loaded:null});let H=W?.(K),T=performance.now(),[L,O]=[T,T];for(;!N.whyStop;){let S=H?.next();if(!S||S.done)break;A=S.value;let C=performance.now();Object.assign(x,{epoch:A.epoch,share:A.share,seconds:(C-T)/1e3}),C-O>=re&&(E(),O=C),C-L>=ke&&(await Me(),L=performance.now())}}function D(k,W){Object.assign(x,{state:k,message:W,loaded:null}),r===N&&(r=null),E()}let N={id:f,whyStop:"",stop(k){N.whyStop||(N.whyStop=k,x.state="stopping",E(),$())},ended:Promise.resolve()};r=N,g?.stop("another run began"),E(),N.ended=I().then(()=>{let k=N.whyStop;D("done",k?`Stopped after ${p(A)}: ${k}.`:`Done: ${p(A)}.`)},k=>D("failed",oe(k)))}let d={dropout:Wt,async thin(f){let w=await h(),m=f.pixels?null:await b(f);return Gt(w,f.pixels??Array.from(m??[],p=>p/255),f)},async activations(f){let w=await h(),m=f.images??i?.weights.images??(await c(f.base)).testImages;return Jt(w,m,f)},async images(f){return ee(await c(f.base),f)},train({id:f,base:w,settings:m,images:p},g){let x=++s,A=xt(),E=null;return u(f,async $=>{let j=p?ne(p):await l(w,m.images,$);return I=>qt(m,j,I)},($,j)=>{j&&({now:E,history:A}=j),j?.now&&$.state==="done"&&(a=Promise.resolve(Ne(j.net))),g({run:{id:x,settings:m,...$,now:E,history:A}})},$=>`${$?.history.seconds.length??0} of ${m.epochs} epochs`),{}},train_pair({id:f,base:w,images:m,every:p,...g},x){let{p:A,seed:E,epochs:$=30,train_size:j=2e3,test_size:I=2e3,num_hiddens:D=[512,512]}=g,{lr:N=.001,batch_size:k=128}=g,[W,K=W]=D;return u(f,async H=>{let T={train_size:j,test_size:I,seed:E},L=ne(m??ee(await l(w,0,H),T)),O={drop1:A,drop2:A,units1:W,units2:K,layers:D.length,noise:0,seed:E,epochs:$,lr:N,wd:0,init:"xavier",optimizer:"adam",batch:k,images:L.trainLabels.length};return S=>Kt(O,L,S,{every:p})},(H,T)=>{let L={steps:[],with:[],without:[],now:null,kept:[]};if(T){let{with:O,without:S}=T;Object.assign(L,{steps:O.curve.step,with:O.curve.test_loss,without:S.curve.test_loss}),Object.assign(L,{now:{with:O.now,without:S.now},kept:O.kept})}x({pair:{p:A,seed:E,epochs:$,...H,...L}})},H=>`${H?Math.floor(H.share*$+1e-9):0} of ${$} epochs`),{}},stop({only:f=r?.id}){return r?.id===f&&r?.stop("you pressed Stop"),{}},weights({sizes:f,data:w,url:m}){return a=(async()=>w?Ie(f,w):Le(f,await Se(m)))(),a.then(()=>({}))},async net(){if(!a)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:f,params:w}=await a;return{sizes:f,...Object.fromEntries(w.map((m,p)=>[`param_${p}`,{data:m,shape:[m.length]}]))}}};async function b({image:f,images:w,base:m}){let p=w??(await c(m)).testImages,g=p.length/y;if(!Number.isInteger(f)||f<0||f>=g)throw new Error(`image must be a whole number in [0, ${g}), got ${f}`);return p.subarray(f*y,(f+1)*y)}t.onmessage=async({data:{id:f,ask:w,...m}})=>{try{if(!Object.hasOwn(d,w))throw new Error(`there is no question ${w}`);let p=g=>t.postMessage({id:f,state:g});t.postMessage({id:f,answer:await d[w]({...m,id:f},p)})}catch(p){t.postMessage({id:f,error:oe(p)})}}}function _e(){let t=new Map;function e(r,s){let a=t.get(r);return a||(a=Ft(r,s),t.set(r,a),a.catch(()=>t.delete(r))),a}function n(r,s){if(!r)throw new Error("there are no images: nobody said where they are");return e(r,s)}async function o(r,s,a){let i=u=>(u/1e6).toFixed(1),c=-1/0,l=(u,d)=>{d<200*s||performance.now()-c<re||(c=performance.now(),a(`Loading the images: ${i(u)} of ${i(d)} MB.`,u/d))},h=await n(r,l);return s>h.trainLabels.length?e(`${r}all/`,l):h}return{sample:n,dataFor:o}}var Me=()=>new Promise(t=>{let{port1:e,port2:n}=new MessageChannel;e.onmessage=()=>{e.close(),t()},n.postMessage(null)});function te(t,e,n,o,r){let s=Y(n,o,r),a=new Uint8Array(o*y);return s.forEach((i,c)=>a.set(e.subarray(i*y,(i+1)*y),c*y)),{[`${t}_images`]:{data:a,shape:[o,y]},[`${t}_labels`]:{data:Uint8Array.from(s,i=>n[i]),shape:[o]}}}var ee=({trainImages:t,trainLabels:e,testImages:n,testLabels:o},{train_size:r,test_size:s,seed:a})=>({...te("train",t,e,r,a),...te("test",n,o,s,a)});function ne({train_images:t,train_labels:e,test_images:n,test_labels:o}){let[r,s,a,i]=[t,e,n,o].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return st({trainImages:r,trainLabels:s,testImages:a,testLabels:i})}var Ne=t=>({sizes:t.sizes,params:tt(t).map(e=>e.slice())});async function Se(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return at(new Uint8Array(await e.arrayBuffer()))}function Ie(t,e){let n=t.slice(1).flatMap((s,a)=>[t[a]*s,s]),o=n.reduce((s,a)=>s+a,0);if(e.length!==o)throw new Error(`a net ${t.join("-")} has ${o} parameters, got ${e.length}`);let r=0;return{sizes:t,params:n.map(s=>e.slice(r,r+=s))}}function Le(t,e){let n=0,o=s=>e.slice(n,n+=s).buffer,r=t.slice(1).flatMap((s,a)=>{let[i,c]=[new Float32Array(o(4*s)),new Float32Array(o(4*s))],l=new Int8Array(o(s*t[a]));return[Float32Array.from(l,(h,u)=>h*i[u%s]),c]});if(n>e.length||(e.length-n)%y)throw new Error(`the file of a net ${t.join("-")} is damaged: it has ${e.length} bytes`);return{sizes:t,params:r,...n<e.length?{images:e.slice(n)}:{}}}function oe(t){let{message:e}=t;return t instanceof RangeError?"The memory ran out. Train fewer units or layers, or close other pages.":t instanceof z||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):`The computation failed. ${t}`}se(globalThis,$t);})();\n'});var rr={};Ka(rr,{pageEngine:()=>Fo});function Fo({base:e,weights:t,images:l}={}){let n=e&&new URL(e,document.baseURI).href,o=!1,r=null,i=!1;return lr++,{async ask(c,d={},f){if(on??=Xa(Za()),t&&!o){o=!0;let y=t.url&&new URL(t.url,document.baseURI).href;on.ask("weights",{...t,url:y}).answer.catch(()=>o=!1)}let m=c==="thin"||c==="activations";m&&f&&sr.add(f);let p={base:n,...m&&l?{images:l}:{},...d};if(c==="stop")return r===null?{}:on.ask(c,{only:r});let{id:h,answer:v}=on.ask(c,p,f);return(c==="train"||c==="train_pair")&&(r=h),v},dispose(){i||(i=!0,r!==null&&on?.forget(r),--lr===0&&(on?.end(),on=null))}}}function Za(){let e=URL.createObjectURL(new Blob([nr],{type:"text/javascript"}));return new Worker(e)}function Xa(e){let t=new Map,l=new Map,n=0;return e.onmessage=({data:{id:o,answer:r,error:i,state:c}})=>{if(c){let f=l.get(o);f&&f.state.set(f.told=c);let[{state:m}]=Object.values(c);if((m==="done"||m==="failed")&&l.delete(o),m==="done"&&c.run?.share){or++;for(let p of sr)p.set({net:or})}return}let d=t.get(o);t.delete(o),i===void 0?d?.resolve(r):d?.reject(new Error(i))},e.onerror=o=>{let r=`The computation failed. ${o.message}`;for(let{reject:i}of t.values())i(new Error(r));for(let{state:i,told:c}of l.values())for(let[d,f]of Object.entries(c))i.set({[d]:{...f,state:"failed",message:r}});e.terminate(),on=null},{ask(o,r,i){let c=++n;i&&l.set(c,{state:i,told:{}});let d=new Promise((f,m)=>t.set(c,{resolve:f,reject:m}));return e.postMessage({...r,id:c,ask:o}),{id:c,answer:d}},end(){e.terminate();for(let{reject:o}of t.values())o(new Error("The page is closing"))},forget(o){l.delete(o)&&e.postMessage({id:++n,ask:"stop",only:o})}}}var on,lr,sr,or,Qo=er(()=>{"use strict";tr();on=null,lr=0,sr=new Set,or=0});Qo();var Ql="The kernel has gone: run the cells above again to bring it to life",ec="The view was closed",tc="The kernel does not answer: it is busy, or has gone; then run the cells above again";var ul=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:o}of[...this.listeners])n.some(r=>l.includes(r))&&o()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function sn(e){let t=!1,l=null,n=null,o=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,d)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,d).finally(()=>{t=!1,o()})},n=()=>c(void 0),t||o()})}var ir=e=>e?JSON.parse(e):{};function ar(e,t){let l=new ul(ir(e.dataset.state)),n=ir(e.dataset.options);return{state:l,options:n,ask:(o,r={})=>t.ask(o,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var Oo={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function nc({answer:e={},arrays:t=[]},l){return t.forEach(([n,o,r],i)=>{let{buffer:c,byteOffset:d,byteLength:f}=l[i];if(!Oo[o])throw new Error(`arrays must be of ${Object.keys(Oo).join(", ")}, got ${o}`);let m=c.slice(d,d+f);e[n]={data:new Oo[o](m),shape:r}}),e}function cr({model:e}){let t=new Map,l=new Set,n=[],o=0,r=(m,p)=>{e.on(m,p);let h=[m,p];return n.push(h),()=>{e.off(m,p),n.splice(n.indexOf(h),1)}},i=m=>{f.live=!1;for(let{reject:p,timer:h}of t.values())clearTimeout(h),p(new Error(m));t.clear()},c=()=>{if(f.live){i(Ql);for(let m of l)m()}};r("msg:custom",(m,p)=>{let h=t.get(m?.id);if(h){if(t.delete(m.id),clearTimeout(h.timer),m.error)return h.reject(new Error(m.error));try{h.resolve(nc(m,p??[]))}catch(v){h.reject(v)}}}),r("comm:close",c),r("comm_live_update",()=>{setTimeout(()=>f.live&&e.get("layout")?.comm_live===!1&&c())});let d=lc(e.widget_manager?.kernel,c),f={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:m=>e.get(m),set(m){e.set(m),e.save_changes()},on(m,p){let h=!1,v=[m].flat().map(y=>r(`change:${y}`,()=>{h=!0}));return v.push(r("change",()=>{h&&(h=!1,p())})),()=>v.forEach(y=>y())}},ask(m,p={}){return f.live?new Promise((h,v)=>{let y=++o+Math.random(),E=()=>t.delete(y)&&v(new Error(tc)),$=e.widget_manager?.kernel?void 0:setTimeout(E,2e4);t.set(y,{resolve:h,reject:v,timer:$}),e.send({...p,id:y,ask:m})}):Promise.reject(new Error(Ql))},onGone(m){return l.add(m),()=>{l.delete(m)}},dispose(){d();for(let[m,p]of[...n])e.off(m,p);l.clear(),i(ec)}};return f}function lc(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var ur=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
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
  :root:not([data-theme="light"], :has([data-theme="light"], [data-jp-theme-light="true"], .vscode-light))
    .d2l-live {
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
.d2l-live [hidden],
.d2l-live[hidden] {
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
`;var dr=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
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
.d2l-live .d2l-masks {
  display: contents;
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
  opacity: 0.75;
  filter: grayscale(1);
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
.d2l-live :is(.d2l-graphs, .d2l-opening) .d2l-readout {
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
  flex: 1 1 220px;
  max-width: 420px;
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
`;function S(e,t={},...l){let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(o,r===!0?"":String(r));return n.append(...l.filter(o=>o!=null)),n}var rc=0,dl=()=>`d2l-${++rc}-${Math.random().toString(36).slice(2,8)}`,Pt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function Vt({label:e,values:t,min:l=0,max:n=1,step:o=.05,value:r,unit:i="",hint:c,...d}){let f=d.format??String,m=t?[...t]:null,p=dl(),h=S("input",{type:"range",id:p}),v=S("output",{for:p}),y=r,E=()=>m?m[h.valueAsNumber]:y,$=()=>{let M=f(E())+(i&&` ${i}`);v.textContent=M,h.setAttribute("aria-valuetext",M);let[b,P]=[Number(h.min),Number(h.max)];h.style.setProperty("--d2l-share",`${100*(h.valueAsNumber-b)/(P-b||1)}%`)},R=M=>{m?(m.includes(M)||(m=[...m,M].sort((b,P)=>b-P)),Object.assign(h,{min:"0",max:String(m.length-1),step:"1"}),h.value=String(m.indexOf(M))):(Object.assign(h,{min:String(l),max:String(n),step:String(o)}),h.value=String(y=M)),$()};h.addEventListener("input",()=>{y=ic(h.valueAsNumber),$(),d.onInput?.(E())});let x=S("div",{class:"d2l-control d2l-slider"},S("label",{for:p,title:c},e),v,h);return R(r),Al(x,h,E,R)}var ic=e=>Number(e.toFixed(10));function fl({label:e,min:t,max:l,value:n,onInput:o}){let r=dl(),i=S("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=S("span",{class:"d2l-error",role:"alert",id:dl()}),d=n,f=()=>{let p=i.valueAsNumber,h=Number.isInteger(p)&&p>=t&&p<=l;return c.textContent=h?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!h),h?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),h};i.addEventListener("input",()=>{f()&&o?.(d=i.valueAsNumber)}),i.addEventListener("blur",()=>{f()||(i.value=String(d)),f()});let m=S("div",{class:"d2l-control d2l-number"},S("label",{for:r},e),i,c);return Al(m,i,()=>d,p=>{d=p,i.valueAsNumber!==p&&(i.value=String(p)),f()})}function Ol(e,t){let l=e.get("rates")??[.5];return Array.from({length:t},(n,o)=>l[o]??l.at(-1))}function Nl(e,t){let l=S("div",{class:"d2l-masks"}),n=fl({label:"seed",min:0,max:9999,value:t().seed,onInput:c=>e.set({seed:c})}),o=[],r=c=>Vt({label:`drop_prob${c+1}`,max:.95,value:t().rates[c],format:d=>d.toFixed(2),onInput:d=>e.set({rates:t().rates.with(c,d)})});function i(){let{rates:c,seed:d}=t();c.length!==o.length&&(o=c.map((f,m)=>r(m)),l.replaceChildren(...o.map(f=>f.el),n.el)),o.forEach((f,m)=>f.value=c[m]),n.value!==d&&(n.value=d)}return i(),{el:l,show:i}}function Rl({label:e,choices:t,value:l,onInput:n}){let o=dl(),r=t.map(([d,f])=>S("option",{value:d},f)),i=S("select",{id:o,oninput:()=>n?.(i.value)},...r);i.value=l;let c=S("div",{class:"d2l-control d2l-select"},S("label",{for:o},e),i);return Al(c,i,()=>i.value,d=>{i.value=d})}function fr({label:e,choices:t,value:l,onInput:n}){let o=dl(),r=t.map(([m])=>S("input",{type:"radio",name:o,value:m,oninput:()=>n?.(m)})),i=t.map(([,m],p)=>S("label",{},r[p],S("span",{},m))),c=S("fieldset",{class:"d2l-segmented"},S("legend",{class:"d2l-hidden"},e),...i),d=m=>r.forEach(p=>p.checked=p.value===m);d(l);let f=Al(c,r[0],()=>r.find(m=>m.checked)?.value??l,d);return Object.defineProperty(f,"disabled",{get:()=>c.disabled,set:m=>{c.disabled=m}})}function jl({label:e,value:t,onInput:l}){let n=S("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let o=S("label",{class:"d2l-checkbox"},n,S("span",{},e));return Al(o,n,()=>n.checked,r=>{n.checked=r})}function Te({label:e,onClick:t,primary:l=!1,hint:n}){return S("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function Ar({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let d=Te({label:i,hint:c,onClick:()=>l(r)});return d.dataset.value=r,d.setAttribute("aria-pressed","false"),d});return{el:S("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function Al(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(o){n(o)},get disabled(){return t.disabled},set disabled(o){t.disabled=o,e.classList.toggle("d2l-off",o)}}}var ac="http://www.w3.org/2000/svg";function we(e,t={},l,n){let o=document.createElementNS(ac,e);return me(o,t),n!==void 0&&(o.textContent=n),l?.append(o),o}function me(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function rn(e,t){let l=we("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function an(){let e=S("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function cn(e,t){let l=0,n=new ResizeObserver(([{contentRect:o}])=>{let r=Math.floor(o.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function Hl(e,t){let l=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Ul(e,t){let l=!1,n=0,o,r=()=>{n++,clearTimeout(o),l&&t(l=!1)},i=async d=>{let f=await e();d===n&&(f===null?r():o=setTimeout(i,f,d))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Ue(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var pl=e=>e===0||Math.abs(e)>=99.5?Ue(e):e.toPrecision(2),Dt=e=>`${Math.round(100*e)} %`;function hl(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function cc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function pr(e){let t=Array.from(e),l=t.reduce((n,o)=>n+o,0);return t.map(n=>n/Math.max(1,l))}function uc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${Ue(n)}: in train mode ${Dt(e.zeros)} exactly 0, mean ${pl(e.mean)}; in predict mode ${Dt(t.zeros)} exactly 0, mean ${pl(t.mean)}.`}function mr(e,{state:t,options:l,ask:n}){let o=sn(n),r=l.num_hiddens?.length??2,i=()=>({rates:Ol(t,r),seed:t.get("seed")??0}),c=Nl(t,i),d=Te({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:(t.get("draw")??0)+1})}),f=S("p",{class:"d2l-headline","aria-live":"polite"}),m=an(),p=S("div",{class:"d2l-layers"}),h=Array.from({length:r},()=>hr(p));e.append(S("div",{class:"d2l-activations"},S("div",{class:"d2l-controls"},c.el),S("div",{class:"d2l-actions"},d),f,m.el,p,S("p",{class:"d2l-legend"},S("span",{class:"d2l-key-train"},"train mode: dropout acts"),S("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),S("span",{class:"d2l-key-mean"},"mean, zeros included"),S("span",{},"height: share of the activations that are not 0"))));async function v(){try{let E=await o("activations",{...i(),draw:t.get("draw")??0});if(!E)return;m.say(""),p.classList.remove("d2l-stale");let $=Array.from(E.zeros.train,(x,M)=>cc(E,M));if($.length!==r){r=$.length;for(let x of h)x.dispose();h=$.map(()=>hr(p)),c.show()}$.forEach((x,M)=>h[M].show(x,M+1,i().rates[M]));let R=(x,M)=>$.map(({train:b,predict:P})=>`${M(P[x])} \u2192 ${M(b[x])}`).join(" and ");f.textContent=`From predict to train mode: zeros ${R("zeros",Dt)}; means ${R("mean",pl)}.`}catch(E){m.say(E.message),f.textContent="Nothing was computed: see the error below.",p.classList.add("d2l-stale")}}let y=[t.on(["rates","seed","draw","net"],()=>{c.show(),v()})];return v(),()=>{for(let E of[...y,...h.map($=>$.dispose)])E();e.replaceChildren()}}var No=24,ml=108,Gt={title:14,train:26,up:78,axis:78+ml,down:78+ml+22,predict:78+2*ml+44},dc=Gt.predict+No+22;function hr(e){let t=S("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=rn(t,"d2l-histogram");me(l,{height:dc});let o=(y,E="start")=>we("text",{class:y,"text-anchor":E},l),r=o("d2l-class d2l-true"),i=Array.from({length:5},()=>o("d2l-caption","middle")),c=we("path",{class:"d2l-axis"},l),d=["train","predict"].map(y=>({name:y,frame:we("rect",{class:`d2l-strip d2l-${y}`},l),zeros:we("rect",{class:`d2l-zeros d2l-${y}`},l),shape:we("path",{class:`d2l-shape d2l-${y}`},l),mean:we("path",{class:`d2l-mean-line d2l-${y}`},l),words:o("d2l-class")})),f=0,m;function p(y,E,$){if(m=[y,E,$],!f)return;let{edges:R}=y,x=R.length-1,[M,b]=[Math.log10(R[0]),Math.log10(R[x])],[P,B]=[2,f-4],Y=j=>P+B*(Math.log10(j)-M)/(b-M),q={train:pr(y.train.counts),predict:pr(y.predict.counts)},V=hl(Math.max(.01,...q.train,...q.predict));r.textContent=`hidden layer ${E}, p = ${Ue($)}`,me(r,{x:P,y:Gt.title}),me(c,{d:`M${P} ${Gt.axis}h${B}M${P} ${Gt.down}h${B}`}),i.forEach((j,k)=>{let O=M+(b-M)*k/4;j.textContent=Ue(10**O);let D=["start","middle","middle","middle","end"];me(j,{x:P+B*k/4,y:Gt.axis+16,"text-anchor":D[k]})});for(let{name:j,frame:k,zeros:O,shape:D,mean:U,words:I}of d){let J=j==="train",{zeros:N,mean:pe}=y[j],[ae,le]=J?[Gt.axis,-1]:[Gt.down,1];me(k,{x:P,y:Gt[j],width:B,height:No,rx:3}),me(O,{x:P,y:Gt[j],width:B*N,height:No,rx:3}),I.textContent=`${j}: ${Dt(N)} exactly 0, mean ${pl(pe)}`,me(I,{x:P+8,y:Gt[j]+17});let H=`M${P} ${ae}`;q[j].forEach((C,K)=>{H+=`V${(ae+le*ml*C/V).toFixed(1)}H${(P+B*(K+1)/x).toFixed(1)}`}),me(D,{d:`${H}V${ae}`});let L=Math.min(P+B,Math.max(P,Y(Math.max(pe,1e-12))));me(U,{d:`M${L} ${ae}v${le*ml}m-5 0l5 ${-le*8}l5 ${le*8}z`})}n(uc(y,E,$))}let h=cn(t,y=>{me(l,{width:f=y}),m&&p(...m)});return{show:p,dispose:()=>{h(),t.remove()}}}var fc="uplot",Ac="u-hz",pc="u-vt",hc="u-title",mc="u-wrap",gc="u-under",wc="u-over",vc="u-axis",yn="u-off",bc="u-select",yc="u-cursor-x",xc="u-cursor-y",kc="u-cursor-pt",Ec="u-legend",Sc="u-live",Mc="u-inline",$c="u-series",Cc="u-marker",gr="u-label",_c="u-value",wl="width",vl="height";var wr="bottom",jn="left",Ro="right",os="#000",vr=os+"0",jo="mousemove",br="mousedown",Ho="mouseup",yr="mouseenter",xr="mouseleave",kr="dblclick",Ic="resize",Lc="scroll",Er="change",Yl="dppxchange",ss="--",Yn=typeof window<"u",qo=Yn?document:null,Un=Yn?window:null,Tc=Yn?navigator:null,ke,Wl;function Yo(){let e=devicePixelRatio;ke!=e&&(ke=e,Wl&&Jo(Er,Wl,Yo),Wl=matchMedia(`(min-resolution: ${ke-.001}dppx) and (max-resolution: ${ke+.001}dppx)`),xn(Er,Wl,Yo),Un.dispatchEvent(new CustomEvent(Yl)))}function xt(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function Ko(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function Fe(e,t,l){e.style[t]=l+"px"}function Ft(e,t,l,n){let o=qo.createElement(e);return t!=null&&xt(o,t),l?.insertBefore(o,n),o}function _t(e,t){return Ft("div",e,t)}var Sr=new WeakMap;function qt(e,t,l,n,o){let r="translate("+t+"px,"+l+"px)",i=Sr.get(e);r!=i&&(e.style.transform=r,Sr.set(e,r),t<0||l<0||t>n||l>o?xt(e,yn):Ko(e,yn))}var Mr=new WeakMap;function $r(e,t,l){let n=t+l,o=Mr.get(e);n!=o&&(Mr.set(e,n),e.style.background=t,e.style.borderColor=l)}var Cr=new WeakMap;function _r(e,t,l,n){let o=t+""+l,r=Cr.get(e);o!=r&&(Cr.set(e,o),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var rs={passive:!0},Bc={...rs,capture:!0};function xn(e,t,l,n){t.addEventListener(e,l,n?Bc:rs)}function Jo(e,t,l,n){t.removeEventListener(e,l,rs)}Yn&&Yo();function Qt(e,t,l,n){let o;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)o=r?l+n>>1:kt((l+n)/2),t[o]<e?l=o:n=o;return e-t[l]<=t[n]-e?l:n}function li(e){return(l,n,o)=>{let r=-1,i=-1;for(let c=n;c<=o;c++)if(e(l[c])){r=c;break}for(let c=o;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var oi=e=>e!=null,si=e=>e!=null&&e>0,Zl=li(oi),zc=li(si);function Pc(e,t,l,n=0,o=!1){let r=o?zc:Zl,i=o?si:oi;[t,l]=r(e,t,l);let c=e[t],d=e[t];if(t>-1)if(n==1)c=e[t],d=e[l];else if(n==-1)c=e[l],d=e[t];else for(let f=t;f<=l;f++){let m=e[f];i(m)&&(m<c?c=m:m>d&&(d=m))}return[c??_e,d??-_e]}function Xl(e,t,l,n){let o=Tr(e),r=Tr(t);e==t&&(o==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?Kt:ri,c=o==1?kt:It,d=r==1?It:kt,f=c(i(qe(e))),m=d(i(qe(t))),p=Wn(l,f),h=Wn(l,m);return l==10&&(f<0&&(p=Ie(p,-f)),m<0&&(h=Ie(h,-m))),n||l==2?(e=p*o,t=h*r):(e=ui(e,p),t=eo(t,h)),[e,t]}function is(e,t,l,n){let o=Xl(e,t,l,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var as=.1,Ir={mode:3,pad:as},yl={pad:0,soft:null,mode:0},Dc={min:yl,max:yl};function Kl(e,t,l,n){return to(l)?Lr(e,t,l):(yl.pad=l,yl.soft=n?0:null,yl.mode=n?3:0,Lr(e,t,Dc))}function ye(e,t){return e??t}function Fc(e,t,l){for(t=ye(t,0),l=ye(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function Lr(e,t,l){let n=l.min,o=l.max,r=ye(n.pad,0),i=ye(o.pad,0),c=ye(n.hard,-_e),d=ye(o.hard,_e),f=ye(n.soft,_e),m=ye(o.soft,-_e),p=ye(n.mode,0),h=ye(o.mode,0),v=t-e,y=Kt(v),E=pt(qe(e),qe(t)),$=Kt(E),R=qe($-y);(v<1e-24||R>10)&&(v=0,(e==0||t==0)&&(v=1e-24,p==2&&f!=_e&&(r=0),h==2&&m!=-_e&&(i=0)));let x=v||E||1e3,M=Kt(x),b=Wn(10,kt(M)),P=x*(v==0?e==0?.1:1:r),B=Ie(ui(e-P,b/10),24),Y=e>=f&&(p==1||p==3&&B<=f||p==2&&B>=f)?f:_e,q=pt(c,B<Y&&e>=Y?Y:Ot(Y,B)),V=x*(v==0?t==0?.1:1:i),j=Ie(eo(t+V,b/10),24),k=t<=m&&(h==1||h==3&&j>=m||h==2&&j<=m)?m:-_e,O=Ot(d,j>k&&t<=k?k:pt(k,j));return q==O&&q==0&&(O=100),[q,O]}var Qc=new Intl.NumberFormat(Yn?Tc.language:"en-US"),cs=e=>Qc.format(e),Et=Math,ql=Et.PI,qe=Et.abs,kt=Et.floor,Ge=Et.round,It=Et.ceil,Ot=Et.min,pt=Et.max,Wn=Et.pow,Tr=Et.sign,Kt=Et.log10,ri=Et.log2,Oc=(e,t=1)=>Et.sinh(e)*t,Uo=(e,t=1)=>Et.asinh(e/t),_e=1/0;function Br(e){return(Kt((e^e>>31)-(e>>31))|0)+1}function Zo(e,t,l){return Ot(pt(e,t),l)}function ii(e){return typeof e=="function"}function ge(e){return ii(e)?e:()=>e}var Nc=()=>{},ai=e=>e,ci=(e,t)=>t,Rc=e=>null,zr=e=>!0,Pr=(e,t)=>e==t,jc=/\.\d*?(?=9{6,}|0{6,})/gm,kn=e=>{if(fi(e)||dn.has(e))return e;let t=`${e}`,l=t.match(jc);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[o,r]=t.split("e");return+`${kn(o)}e${r}`}return Ie(e,n)};function vn(e,t){return kn(Ie(kn(e/t))*t)}function eo(e,t){return kn(It(kn(e/t))*t)}function ui(e,t){return kn(kt(kn(e/t))*t)}function Ie(e,t=0){if(fi(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return Ge(n)/l}var dn=new Map;function di(e){return((""+e).split(".")[1]||"").length}function kl(e,t,l,n){let o=[],r=n.map(di);for(let i=t;i<l;i++){let c=qe(i),d=Ie(Wn(e,i),c);for(let f=0;f<n.length;f++){let m=e==10?+`${n[f]}e${i}`:n[f]*d,p=(i>=0?0:c)+(i>=r[f]?0:r[f]),h=e==10?m:Ie(m,p);o.push(h),dn.set(h,p)}}return o}var xl={},us=[],Vn=[null,null],un=Array.isArray,fi=Number.isInteger,Hc=e=>e===void 0;function Dr(e){return typeof e=="string"}function to(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function Uc(e){return e!=null&&typeof e=="object"}var Wc=Object.getPrototypeOf(Uint8Array),Ai="__proto__";function Gn(e,t=to){let l;if(un(e)){let n=e.find(o=>o!=null);if(un(n)||t(n)){l=Array(e.length);for(let o=0;o<e.length;o++)l[o]=Gn(e[o],t)}else l=e.slice()}else if(e instanceof Wc)l=e.slice();else if(t(e)){l={};for(let n in e)n!=Ai&&(l[n]=Gn(e[n],t))}else l=e;return l}function Ve(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let o in n)o!=Ai&&(to(e[o])?Ve(e[o],Gn(n[o])):e[o]=Gn(n[o]))}return e}var Vc=0,Gc=1,qc=2;function Yc(e,t,l){for(let n=0,o,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<l&&e[o]==null;)e[r=o++]=null}}}function Kc(e,t){if(Xc(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return eu(i[0])||(i=Zc(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let d=e[i][0],f=d.length;for(let m=0;m<f;m++)l.add(d[m])}let n=[Array.from(l).sort((i,c)=>i-c)],o=n[0].length,r=new Map;for(let i=0;i<o;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],d=c[0];for(let f=1;f<c.length;f++){let m=c[f],p=Array(o).fill(void 0),h=t?t[i][f]:Gc,v=[];for(let y=0;y<m.length;y++){let E=m[y],$=r.get(d[y]);E===null?h!=Vc&&(p[$]=E,h==qc&&v.push($)):p[$]=E}Yc(p,v,o),n.push(p)}}return n}var Jc=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Zc(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let o=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let d=0;d<l;d++)c[d]=i[n[d]];o.push(c)}return o}function Xc(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=l)return!1;if(o!=t){for(let r=0;r<l;r++)if(o[r]!=t[r])return!1}}return!0}function eu(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,o=l-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let r=pt(1,kt((o-n+1)/t));for(let i=e[n],c=n+r;c<=o;c+=r){let d=e[c];if(d!=null){if(d<=i)return!1;i=d}}return!0}var pi=["January","February","March","April","May","June","July","August","September","October","November","December"],hi=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function mi(e){return e.slice(0,3)}var tu=hi.map(mi),nu=pi.map(mi),lu={MMMM:pi,MMM:nu,WWWW:hi,WWW:tu};function gl(e){return(e<10?"0":"")+e}function ou(e){return(e<10?"00":e<100?"0":"")+e}var su={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>gl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>gl(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>gl(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>gl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>gl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>ou(e.getMilliseconds())};function ds(e,t){t=t||lu;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=n.exec(e);)l.push(o[0][0]=="{"?su[o[1]]:o[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var ru=new Intl.DateTimeFormat().resolvedOptions().timeZone;function iu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==ru?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var gi=e=>e%1==0,Jl=[1,2,2.5,5],au=kl(10,-32,0,Jl),wi=kl(10,0,32,Jl),cu=wi.filter(gi),bn=au.concat(wi),fs=`
`,vi="{YYYY}",Fr=fs+vi,bi="{M}/{D}",bl=fs+bi,Vl=bl+"/{YY}",yi="{aa}",uu="{h}:{mm}",Hn=uu+yi,Qr=fs+Hn,Or=":{ss}",Se=null;function xi(e){let t=e*1e3,l=t*60,n=l*60,o=n*24,r=o*30,i=o*365,d=(e==1?kl(10,0,3,Jl).filter(gi):kl(10,-3,0,Jl)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),f=[[i,vi,Se,Se,Se,Se,Se,Se,1],[o*28,"{MMM}",Fr,Se,Se,Se,Se,Se,1],[o,bi,Fr,Se,Se,Se,Se,Se,1],[n,"{h}"+yi,Vl,Se,bl,Se,Se,Se,1],[l,Hn,Vl,Se,bl,Se,Se,Se,1],[t,Or,Vl+" "+Hn,Se,bl+" "+Hn,Se,Qr,Se,1],[e,Or+".{fff}",Vl+" "+Hn,Se,bl+" "+Hn,Se,Qr,Se,1]];function m(p){return(h,v,y,E,$,R)=>{let x=[],M=$>=i,b=$>=r&&$<i,P=p(y),B=Ie(P*e,3),Y=Wo(P.getFullYear(),M?0:P.getMonth(),b||M?1:P.getDate()),q=Ie(Y*e,3);if(b||M){let V=b?$/r:0,j=M?$/i:0,k=B==q?B:Ie(Wo(Y.getFullYear()+j,Y.getMonth()+V,1)*e,3),O=new Date(Ge(k/e)),D=O.getFullYear(),U=O.getMonth();for(let I=0;k<=E;I++){let J=Wo(D+j*I,U+V*I,1),N=J-p(Ie(J*e,3));k=Ie((+J+N)*e,3),k<=E&&x.push(k)}}else{let V=$>=o?o:$,j=kt(y)-kt(B),k=q+j+eo(B-q,V);x.push(k);let O=p(k),D=O.getHours()+O.getMinutes()/l+O.getSeconds()/n,U=$/n,I=h.axes[v]._space,J=R/I;for(;k=Ie(k+$,e==1?0:3),!(k>E);)if(U>1){let N=kt(Ie(D+U,6))%24,le=p(k).getHours()-N;le>1&&(le=-1),k-=le*n,D=(D+U)%24;let H=x[x.length-1];Ie((k-H)/$,3)*J>=.7&&x.push(k)}else x.push(k)}return x}}return[d,f,m]}var[du,fu,Au]=xi(1),[pu,hu,mu]=xi(.001);kl(2,-53,53,[1]);function Nr(e,t){return e.map(l=>l.map((n,o)=>o==0||o==8||n==null?n:t(o==1||l[8]==0?n:l[1]+n)))}function Rr(e,t){return(l,n,o,r,i)=>{let c=t.find(y=>i>=y[0])||t[t.length-1],d,f,m,p,h,v;return n.map(y=>{let E=e(y),$=E.getFullYear(),R=E.getMonth(),x=E.getDate(),M=E.getHours(),b=E.getMinutes(),P=E.getSeconds(),B=$!=d&&c[2]||R!=f&&c[3]||x!=m&&c[4]||M!=p&&c[5]||b!=h&&c[6]||P!=v&&c[7]||c[1];return d=$,f=R,m=x,p=M,h=b,v=P,B(E)})}}function gu(e,t){let l=ds(t);return(n,o,r,i,c)=>o.map(d=>l(e(d)))}function Wo(e,t,l){return new Date(e,t,l)}function jr(e,t){return t(e)}var wu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Hr(e,t){return(l,n,o,r)=>r==null?ss:t(e(n))}function vu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function bu(e,t){return e.series[t].fill(e,t)}var yu={show:!0,live:!0,isolate:!1,mount:Nc,markers:{show:!0,width:2,stroke:vu,fill:bu,dash:"solid"},idx:null,idxs:null,values:[]};function xu(e,t){let l=e.cursor.points,n=_t(),o=l.size(e,t);Fe(n,wl,o),Fe(n,vl,o);let r=o/-2;Fe(n,"marginLeft",r),Fe(n,"marginTop",r);let i=l.width(e,t,o);return i&&Fe(n,"borderWidth",i),n}function ku(e,t){let l=e.series[t].points;return l._fill||l._stroke}function Eu(e,t){let l=e.series[t].points;return l._stroke||l._fill}function Su(e,t){return e.series[t].points.size}var Vo=[0,0];function Mu(e,t,l){return Vo[0]=t,Vo[1]=l,Vo}function Gl(e,t,l,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&l(o)}}function Go(e,t,l,n=!0){return o=>{(!n||o.target==t)&&l(o)}}var $u={show:!0,x:!0,y:!0,lock:!1,move:Mu,points:{one:!1,show:xu,size:Su,width:0,stroke:Eu,fill:ku},bind:{mousedown:Gl,mouseup:Gl,click:Gl,dblclick:Gl,mousemove:Go,mouseleave:Go,mouseenter:Go},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ki={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},As=Ve({},ki,{filter:ci}),Ei=Ve({},As,{size:10}),Si=Ve({},ki,{show:!1}),ps='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Mi="bold "+ps,$i=1.5,Ur={show:!0,scale:"x",stroke:os,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mi,side:2,grid:As,ticks:Ei,border:Si,font:ps,lineGap:$i,rotate:0},Cu="Value",_u="Time",Wr={show:!0,scale:"x",auto:!1,sorted:1,min:_e,max:-_e,idxs:[]};function Iu(e,t,l,n,o){return t.map(r=>r==null?"":cs(r))}function Lu(e,t,l,n,o,r,i){let c=[],d=dn.get(o)||0;l=i?l:Ie(eo(l,o),d);for(let f=l;f<=n;f=Ie(f+o,d))c.push(Object.is(f,-0)?0:f);return c}function Xo(e,t,l,n,o,r,i){let c=[],d=e.scales[e.axes[t].scale].log,f=d==10?Kt:ri,m=kt(f(l));o=Wn(d,m),d==10&&(o=bn[Qt(o,bn)]);let p=l,h=o*d;d==10&&(h=bn[Qt(h,bn)]);do c.push(p),p=p+o,d==10&&!dn.has(p)&&(p=Ie(p,dn.get(o))),p>=h&&(o=p,h=o*d,d==10&&(h=bn[Qt(h,bn)]));while(p<=n);return c}function Tu(e,t,l,n,o,r,i){let d=e.scales[e.axes[t].scale].asinh,f=n>d?Xo(e,t,pt(d,l),n,o):[d],m=n>=0&&l<=0?[0]:[];return(l<-d?Xo(e,t,pt(d,-n),-l,o):[d]).reverse().map(h=>-h).concat(m,f)}var Ci=/./,Bu=/[12357]/,zu=/[125]/,Vr=/1/,es=(e,t,l,n)=>e.map((o,r)=>t==4&&o==0||r%n==0&&l.test(o.toExponential()[o<0?1:0])?o:null);function Pu(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=e.scales[i],d=e.valToPos,f=r._space,m=d(10,i),p=d(9,i)-m>=f?Ci:d(7,i)-m>=f?Bu:d(5,i)-m>=f?zu:Vr;if(p==Vr){let h=qe(d(1,i)-m);if(h<f)return es(t.slice().reverse(),c.distr,p,It(f/h)).reverse()}return es(t,c.distr,p,1)}function Du(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=r._space,d=e.valToPos,f=qe(d(1,i)-d(2,i));return f<c?es(t.slice().reverse(),3,Ci,It(c/f)).reverse():t}function Fu(e,t,l,n){return n==null?ss:t==null?"":cs(t)}var Gr={show:!0,scale:"y",stroke:os,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mi,side:3,grid:As,ticks:Ei,border:Si,font:ps,lineGap:$i,rotate:0};function Qu(e,t){let l=3+(e||1)*2;return Ie(l*t,3)}function Ou(e,t){let{scale:l,idxs:n}=e.series[0],o=e._data[0],r=e.valToPos(o[n[0]],l,!0),i=e.valToPos(o[n[1]],l,!0),c=qe(i-r),d=e.series[t],f=c/(d.points.space*ke);return n[1]-n[0]<=f}var qr={scale:null,auto:!0,sorted:0,min:_e,max:-_e},_i=(e,t,l,n,o)=>o,Yr={show:!0,auto:!0,sorted:0,gaps:_i,alpha:1,facets:[Ve({},qr,{scale:"x"}),Ve({},qr,{scale:"y"})]},Kr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:_i,alpha:1,points:{show:Ou,filter:null},values:null,min:_e,max:-_e,idxs:[],path:null,clip:null};function Nu(e,t,l,n,o){return l/10}var Ii={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ru=Ve({},Ii,{time:!1,ori:1}),Jr={};function Li(e,t){let l=Jr[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(o=>o!=n)},pub(n,o,r,i,c,d,f){for(let m=0;m<l.plots.length;m++)l.plots[m]!=o&&l.plots[m].pub(n,o,r,i,c,d,f)}},e!=null&&(Jr[e]=l)),l}var qn=1,ts=2;function En(e,t,l){let n=e.mode,o=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,d=r[0],f=n==2?r[1]:r[t],m=n==2?i[o.facets[0].scale]:i[e.series[0].scale],p=n==2?i[o.facets[1].scale]:i[o.scale],h=c.left,v=c.top,y=c.width,E=c.height,$=e.valToPosH,R=e.valToPosV;return m.ori==0?l(o,d,f,m,p,$,R,h,v,y,E,lo,Kn,so,Bi,Pi):l(o,d,f,m,p,R,$,v,h,E,y,oo,Jn,gs,zi,Di)}function hs(e,t){let l=0,n=0,o=ye(e.bands,us);for(let r=0;r<o.length;r++){let i=o[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function ju(e,t,l,n,o){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,d=e.scales[c];return o==-1?d.min:o==1?d.max:d.distr==3?d.dir==1?d.min:d.max:0}function Jt(e,t,l,n,o,r){return En(e,t,(i,c,d,f,m,p,h,v,y,E,$)=>{let R=i.pxRound,x=f.dir*(f.ori==0?1:-1),M=f.ori==0?Kn:Jn,b,P;x==1?(b=l,P=n):(b=n,P=l);let B=R(p(c[b],f,E,v)),Y=R(h(d[b],m,$,y)),q=R(p(c[P],f,E,v)),V=R(h(r==1?m.max:m.min,m,$,y)),j=new Path2D(o);return M(j,q,V),M(j,B,V),M(j,B,Y),j})}function no(e,t,l,n,o,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?so:gs,d=l;for(let p=0;p<e.length;p++){let h=e[p];if(h[1]>h[0]){let v=h[0]-d;v>0&&c(i,d,n,v,n+r),d=h[1]}}let f=l+o-d,m=10;f>0&&c(i,d,n-m/2,f,n+r+m)}return i}function Hu(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function ms(e,t,l,n,o,r,i){let c=[],d=e.length;for(let f=o==1?l:n;f>=l&&f<=n;f+=o)if(t[f]===null){let p=f,h=f;if(o==1)for(;++f<=n&&t[f]===null;)h=f;else for(;--f>=l&&t[f]===null;)h=f;let v=r(e[p]),y=h==p?v:r(e[h]),E=p-o;v=i<=0&&E>=0&&E<d?r(e[E]):v;let R=h+o;y=i>=0&&R>=0&&R<d?r(e[R]):y,y>=v&&c.push([v,y])}return c}function Zr(e){return e==0?ai:e==1?Ge:t=>vn(t,e)}function Ti(e){let t=e==0?lo:oo,l=e==0?(o,r,i,c,d,f)=>{o.arcTo(r,i,c,d,f)}:(o,r,i,c,d,f)=>{o.arcTo(i,r,d,c,f)},n=e==0?(o,r,i,c,d)=>{o.rect(r,i,c,d)}:(o,r,i,c,d)=>{o.rect(i,r,d,c)};return(o,r,i,c,d,f=0,m=0)=>{f==0&&m==0?n(o,r,i,c,d):(f=Ot(f,c/2,d/2),m=Ot(m,c/2,d/2),t(o,r+f,i),l(o,r+c,i,r+c,i+d,f),l(o,r+c,i+d,r,i+d,m),l(o,r,i+d,r,i,m),l(o,r,i,r+c,i,f),o.closePath())}}var lo=(e,t,l)=>{e.moveTo(t,l)},oo=(e,t,l)=>{e.moveTo(l,t)},Kn=(e,t,l)=>{e.lineTo(t,l)},Jn=(e,t,l)=>{e.lineTo(l,t)},so=Ti(0),gs=Ti(1),Bi=(e,t,l,n,o,r)=>{e.arc(t,l,n,o,r)},zi=(e,t,l,n,o,r)=>{e.arc(l,t,n,o,r)},Pi=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(t,l,n,o,r,i)},Di=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(l,t,o,n,i,r)};function Fi(e){return(t,l,n,o,r)=>En(t,l,(i,c,d,f,m,p,h,v,y,E,$)=>{let{pxRound:R,points:x}=i,M,b;f.ori==0?(M=lo,b=Bi):(M=oo,b=zi);let P=Ie(x.width*ke,3),B=(x.size-x.width)/2*ke,Y=Ie(B*2,3),q=new Path2D,V=new Path2D,{left:j,top:k,width:O,height:D}=t.bbox;so(V,j-Y,k-Y,O+Y*2,D+Y*2);let U=I=>{if(d[I]!=null){let J=R(p(c[I],f,E,v)),N=R(h(d[I],m,$,y));M(q,J+B,N),b(q,J,N,B,0,ql*2)}};if(r)r.forEach(U);else for(let I=n;I<=o;I++)U(I);return{stroke:P>0?q:null,fill:q,clip:V,flags:qn|ts}})}function Qi(e){return(t,l,n,o,r,i)=>{n!=o&&(r!=n&&i!=n&&e(t,l,n),r!=o&&i!=o&&e(t,l,o),e(t,l,i))}}var Uu=Qi(Kn),Wu=Qi(Jn);function Oi(e){let t=ye(e?.alignGaps,0);return(l,n,o,r)=>En(l,n,(i,c,d,f,m,p,h,v,y,E,$)=>{[o,r]=Zl(d,o,r);let R=i.pxRound,x=D=>R(p(D,f,E,v)),M=D=>R(h(D,m,$,y)),b,P;f.ori==0?(b=Kn,P=Uu):(b=Jn,P=Wu);let B=f.dir*(f.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:qn},q=Y.stroke,V=!1;if(r-o>=E*4){let D=C=>l.posToVal(C,f.key,!0),U=null,I=null,J,N,pe,ae=x(c[B==1?o:r]),le=x(c[o]),H=x(c[r]),L=D(B==1?le+1:H-1);for(let C=B==1?o:r;C>=o&&C<=r;C+=B){let K=c[C],G=(B==1?K<L:K>L)?ae:x(K),ee=d[C];G==ae?ee!=null?(N=ee,U==null?(b(q,G,M(N)),J=U=I=N):N<U?U=N:N>I&&(I=N)):ee===null&&(V=!0):(U!=null&&P(q,ae,M(U),M(I),M(J),M(N)),ee!=null?(N=ee,b(q,G,M(N)),U=I=J=N):(U=I=null,ee===null&&(V=!0)),ae=G,L=D(ae+B))}U!=null&&U!=I&&pe!=ae&&P(q,ae,M(U),M(I),M(J),M(N))}else for(let D=B==1?o:r;D>=o&&D<=r;D+=B){let U=d[D];U===null?V=!0:U!=null&&b(q,x(c[D]),M(U))}let[k,O]=hs(l,n);if(i.fill!=null||k!=0){let D=Y.fill=new Path2D(q),U=i.fillTo(l,n,i.min,i.max,k),I=M(U),J=x(c[o]),N=x(c[r]);B==-1&&([N,J]=[J,N]),b(D,N,I),b(D,J,I)}if(!i.spanGaps){let D=[];V&&D.push(...ms(c,d,o,r,B,x,t)),Y.gaps=D=i.gaps(l,n,o,r,D),Y.clip=no(D,f.ori,v,y,E,$)}return O!=0&&(Y.band=O==2?[Jt(l,n,o,r,q,-1),Jt(l,n,o,r,q,1)]:Jt(l,n,o,r,q,O)),Y})}function Vu(e){let t=ye(e.align,1),l=ye(e.ascDesc,!1),n=ye(e.alignGaps,0),o=ye(e.extend,!1);return(r,i,c,d)=>En(r,i,(f,m,p,h,v,y,E,$,R,x,M)=>{[c,d]=Zl(p,c,d);let b=f.pxRound,{left:P,width:B}=r.bbox,Y=le=>b(y(le,h,x,$)),q=le=>b(E(le,v,M,R)),V=h.ori==0?Kn:Jn,j={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:qn},k=j.stroke,O=h.dir*(h.ori==0?1:-1),D=q(p[O==1?c:d]),U=Y(m[O==1?c:d]),I=U,J=U;o&&t==-1&&(J=P,V(k,J,D)),V(k,U,D);for(let le=O==1?c:d;le>=c&&le<=d;le+=O){let H=p[le];if(H==null)continue;let L=Y(m[le]),C=q(H);t==1?V(k,L,D):V(k,I,C),V(k,L,C),D=C,I=L}let N=I;o&&t==1&&(N=P+B,V(k,N,D));let[pe,ae]=hs(r,i);if(f.fill!=null||pe!=0){let le=j.fill=new Path2D(k),H=f.fillTo(r,i,f.min,f.max,pe),L=q(H);V(le,N,L),V(le,J,L)}if(!f.spanGaps){let le=[];le.push(...ms(m,p,c,d,O,Y,n));let H=f.width*ke/2,L=l||t==1?H:-H,C=l||t==-1?-H:H;le.forEach(K=>{K[0]+=L,K[1]+=C}),j.gaps=le=f.gaps(r,i,c,d,le),j.clip=no(le,h.ori,$,R,x,M)}return ae!=0&&(j.band=ae==2?[Jt(r,i,c,d,k,-1),Jt(r,i,c,d,k,1)]:Jt(r,i,c,d,k,ae)),j})}function Xr(e,t,l,n,o,r,i=_e){if(e.length>1){let c=null;for(let d=0,f=1/0;d<e.length;d++)if(t[d]!==void 0){if(c!=null){let m=qe(e[d]-e[c]);m<f&&(f=m,i=qe(l(e[d],n,o,r)-l(e[c],n,o,r)))}c=d}}return i}function Gu(e){e=e||xl;let t=ye(e.size,[.6,_e,1]),l=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let r=ge(o),i=1-t[0],c=ye(t[1],_e),d=ye(t[2],1),f=ye(e.disp,xl),m=ye(e.each,v=>{}),{fill:p,stroke:h}=f;return(v,y,E,$)=>En(v,y,(R,x,M,b,P,B,Y,q,V,j,k)=>{let O=R.pxRound,D=l,U=n*ke,I=c*ke,J=d*ke,N,pe;b.ori==0?[N,pe]=r(v,y):[pe,N]=r(v,y);let ae=b.dir*(b.ori==0?1:-1),le=b.ori==0?so:gs,H=b.ori==0?m:(z,ue,se,Re,Oe,Ke,ut)=>{m(z,ue,se,Oe,Re,ut,Ke)},L=ye(v.bands,us).find(z=>z.series[0]==y),C=L!=null?L.dir:0,K=R.fillTo(v,y,R.min,R.max,C),de=O(Y(K,P,k,V)),G,ee,ie,Ae=j,fe=O(R.width*ke),ot=!1,Ye=null,Be=null,Qe=null,wt=null;p!=null&&(fe==0||h!=null)&&(ot=!0,Ye=p.values(v,y,E,$),Be=new Map,new Set(Ye).forEach(z=>{z!=null&&Be.set(z,new Path2D)}),fe>0&&(Qe=h.values(v,y,E,$),wt=new Map,new Set(Qe).forEach(z=>{z!=null&&wt.set(z,new Path2D)})));let{x0:ne,size:ve}=f;if(ne!=null&&ve!=null){D=1,x=ne.values(v,y,E,$),ne.unit==2&&(x=x.map(se=>v.posToVal(q+se*j,b.key,!0)));let z=ve.values(v,y,E,$);ve.unit==2?ee=z[0]*j:ee=B(z[0],b,j,q)-B(0,b,j,q),Ae=Xr(x,M,B,b,j,q,Ae),ie=Ae-ee+U}else Ae=Xr(x,M,B,b,j,q,Ae),ie=Ae*i+U,ee=Ae-ie;ie<1&&(ie=0),fe>=ee/2&&(fe=0),ie<5&&(O=ai);let Me=ie>0,$e=Ae-ie-(Me?fe:0);ee=O(Zo($e,J,I)),G=(D==0?ee/2:D==ae?0:ee)-D*ae*((D==0?U/2:0)+(Me?fe/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Le=ot?null:new Path2D,at=null;if(L!=null)at=v.data[L.series[1]];else{let{y0:z,y1:ue}=f;z!=null&&ue!=null&&(M=ue.values(v,y,E,$),at=z.values(v,y,E,$))}let _=N*ee,F=pe*ee;for(let z=ae==1?E:$;z>=E&&z<=$;z+=ae){let ue=M[z];if(ue==null)continue;if(at!=null){let mt=at[z]??0;if(ue-mt==0)continue;de=Y(mt,P,k,V)}let se=b.distr!=2||f!=null?x[z]:z,Re=B(se,b,j,q),Oe=Y(ye(ue,K),P,k,V),Ke=O(Re-G),ut=O(pt(Oe,de)),Je=O(Ot(Oe,de)),ht=ut-Je;if(ue!=null){let mt=ue<0?F:_,Lt=ue<0?_:F;ot?(fe>0&&Qe[z]!=null&&le(wt.get(Qe[z]),Ke,Je+kt(fe/2),ee,pt(0,ht-fe),mt,Lt),Ye[z]!=null&&le(Be.get(Ye[z]),Ke,Je+kt(fe/2),ee,pt(0,ht-fe),mt,Lt)):le(Le,Ke,Je+kt(fe/2),ee,pt(0,ht-fe),mt,Lt),H(v,y,z,Ke-fe/2,Je,ee+fe,ht)}}return fe>0?Ee.stroke=ot?wt:Le:ot||(Ee._fill=R.width==0?R._fill:R._stroke??R._fill,Ee.width=0),Ee.fill=ot?Be:Le,Ee})}function qu(e,t){let l=ye(t?.alignGaps,0);return(n,o,r,i)=>En(n,o,(c,d,f,m,p,h,v,y,E,$,R)=>{[r,i]=Zl(f,r,i);let x=c.pxRound,M=N=>x(h(N,m,$,y)),b=N=>x(v(N,p,R,E)),P,B,Y;m.ori==0?(P=lo,Y=Kn,B=Pi):(P=oo,Y=Jn,B=Di);let q=m.dir*(m.ori==0?1:-1),V=M(d[q==1?r:i]),j=V,k=[],O=[];for(let N=q==1?r:i;N>=r&&N<=i;N+=q)if(f[N]!=null){let ae=d[N],le=M(ae);k.push(j=le),O.push(b(f[N]))}let D={stroke:e(k,O,P,Y,B,x),fill:null,clip:null,band:null,gaps:null,flags:qn},U=D.stroke,[I,J]=hs(n,o);if(c.fill!=null||I!=0){let N=D.fill=new Path2D(U),pe=c.fillTo(n,o,c.min,c.max,I),ae=b(pe);Y(N,j,ae),Y(N,V,ae)}if(!c.spanGaps){let N=[];N.push(...ms(d,f,r,i,q,M,l)),D.gaps=N=c.gaps(n,o,r,i,N),D.clip=no(N,m.ori,y,E,$,R)}return J!=0&&(D.band=J==2?[Jt(n,o,r,i,U,-1),Jt(n,o,r,i,U,1)]:Jt(n,o,r,i,U,J)),D})}function Yu(e){return qu(Ku,e)}function Ku(e,t,l,n,o,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let d=Array(i),f=Array(i-1),m=Array(i-1),p=Array(i-1);for(let h=0;h<i-1;h++)m[h]=t[h+1]-t[h],p[h]=e[h+1]-e[h],f[h]=m[h]/p[h];d[0]=f[0];for(let h=1;h<i-1;h++)f[h]===0||f[h-1]===0||f[h-1]>0!=f[h]>0?d[h]=0:(d[h]=3*(p[h-1]+p[h])/((2*p[h]+p[h-1])/f[h-1]+(p[h]+2*p[h-1])/f[h]),isFinite(d[h])||(d[h]=0));d[i-1]=f[i-2];for(let h=0;h<i-1;h++)o(c,e[h]+p[h]/3,t[h]+d[h]*p[h]/3,e[h+1]-p[h]/3,t[h+1]-d[h+1]*p[h]/3,e[h+1],t[h+1])}return c}var ns=new Set;function ei(){for(let e of ns)e.syncRect(!0)}Yn&&(xn(Ic,Un,ei),xn(Lc,Un,ei,!0),xn(Yl,Un,()=>{it.pxRatio=ke}));var Ju=Oi(),Zu=Fi();function ti(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>ls(r,i,t,l))}function Xu(e,t){return e.map((l,n)=>n==0?{}:Ve({},t,l))}function ls(e,t,l,n){return Ve({},t==0?l:n,e)}function Ni(e,t,l){return t==null?Vn:[t,l]}var ed=Ni;function td(e,t,l){return t==null?Vn:Kl(t,l,as,!0)}function Ri(e,t,l,n){return t==null?Vn:Xl(t,l,e.scales[n].log,!1)}var nd=Ri;function ji(e,t,l,n){return t==null?Vn:is(t,l,e.scales[n].log,!1)}var ld=ji;function od(e,t,l,n,o){let r=pt(Br(e),Br(t)),i=t-e,c=Qt(o/n*i,l);do{let d=l[c],f=n*d/i;if(f>=o&&r+(d<5?dn.get(d):0)<=17)return[d,f]}while(++c<l.length);return[0,0]}function ni(e){let t,l;return e=e.replace(/(\d+)px/,(n,o)=>(t=Ge((l=+o)*ke))+"px"),[e,t,l]}function sd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=Ie(t[2]*ke,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function it(e,t,l){let n={mode:ye(e.mode,1)},o=n.mode;function r(s,a,u,A){let g=a.valToPct(s);return A+u*(a.dir==-1?1-g:g)}function i(s,a,u,A){let g=a.valToPct(s);return A+u*(a.dir==-1?g:1-g)}function c(s,a,u,A){return a.ori==0?r(s,a,u,A):i(s,a,u,A)}n.valToPosH=r,n.valToPosV=i;let d=!1;n.status=0;let f=n.root=_t(fc);if(e.id!=null&&(f.id=e.id),xt(f,e.class),e.title){let s=_t(hc,f);s.textContent=e.title}let m=Ft("canvas"),p=n.ctx=m.getContext("2d"),h=_t(mc,f);xn("click",h,s=>{s.target===y&&(ze!=Fn||Ne!=Qn)&&rt.click(n,s)},!0);let v=n.under=_t(gc,h);h.appendChild(m);let y=n.over=_t(wc,h);e=Gn(e);let E=+ye(e.pxAlign,1),$=Zr(E);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(n,e)||e)});let R=e.ms||.001,x=n.series=o==1?ti(e.series||[],Wr,Kr,!1):Xu(e.series||[null],Yr),M=n.axes=ti(e.axes||[],Ur,Gr,!0),b=n.scales={},P=n.bands=e.bands||[];P.forEach(s=>{s.fill=ge(s.fill||null),s.dir=ye(s.dir,-1)});let B=o==2?x[1].facets[0].scale:x[0].scale,Y={axes:za,series:_a},q=(e.drawOrder||["axes","series"]).map(s=>Y[s]);function V(s){let a=s.distr==3?u=>Kt(u>0?u:s.clamp(n,u,s.min,s.max,s.key)):s.distr==4?u=>Uo(u,s.asinh):s.distr==100?u=>s.fwd(u):u=>u;return u=>{let A=a(u),{_min:g,_max:w}=s,T=w-g;return(A-g)/T}}function j(s){let a=b[s];if(a==null){let u=(e.scales||xl)[s]||xl;if(u.from!=null){j(u.from);let A=Ve({},b[u.from],u,{key:s});A.valToPct=V(A),b[s]=A}else{a=b[s]=Ve({},s==B?Ii:Ru,u),a.key=s;let A=a.time,g=a.range,w=un(g);if((s!=B||o==2&&!A)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Ir:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Ir:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&to(g))){let T=g;g=(Q,W,Z)=>W==null?Vn:Kl(W,Z,T)}a.range=ge(g||(A?ed:s==B?a.distr==3?nd:a.distr==4?ld:Ni:a.distr==3?Ri:a.distr==4?ji:td)),a.auto=ge(w?!1:a.auto),a.clamp=ge(a.clamp||Nu),a._min=a._max=null,a.valToPct=V(a)}}}j("x"),j("y"),o==1&&x.forEach(s=>{j(s.scale)}),M.forEach(s=>{j(s.scale)});for(let s in e.scales)j(s);let k=b[B],O=k.distr,D,U;k.ori==0?(xt(f,Ac),D=r,U=i):(xt(f,pc),D=i,U=r);let I={};for(let s in b){let a=b[s];(a.min!=null||a.max!=null)&&(I[s]={min:a.min,max:a.max},a.min=a.max=null)}let J=e.tzDate||(s=>new Date(Ge(s/R))),N=e.fmtDate||ds,pe=R==1?Au(J):mu(J),ae=Rr(J,Nr(R==1?fu:hu,N)),le=Hr(J,jr(wu,N)),H=[],L=n.legend=Ve({},yu,e.legend),C=n.cursor=Ve({},$u,{drag:{y:o==2}},e.cursor),K=L.show,de=C.show,G=L.markers;L.idxs=H,G.width=ge(G.width),G.dash=ge(G.dash),G.stroke=ge(G.stroke),G.fill=ge(G.fill);let ee,ie,Ae,fe=[],ot=[],Ye,Be=!1,Qe={};if(L.live){let s=x[1]?x[1].values:null;Be=s!=null,Ye=Be?s(n,1,0):{_:0};for(let a in Ye)Qe[a]=ss}if(K)if(ee=Ft("table",Ec,f),Ae=Ft("tbody",null,ee),L.mount(n,ee),Be){ie=Ft("thead",null,ee,Ae);let s=Ft("tr",null,ie);Ft("th",null,s);for(var wt in Ye)Ft("th",gr,s).textContent=wt}else xt(ee,Mc),L.live&&xt(ee,Sc);let ne={show:!0},ve={show:!1};function Me(s,a){if(a==0&&(Be||!L.live||o==2))return Vn;let u=[],A=Ft("tr",$c,Ae,Ae.childNodes[a]);xt(A,s.class),s.show||xt(A,yn);let g=Ft("th",null,A);if(G.show){let Q=_t(Cc,g);if(a>0){let W=G.width(n,a);W&&(Q.style.border=W+"px "+G.dash(n,a)+" "+G.stroke(n,a)),Q.style.background=G.fill(n,a)}}let w=_t(gr,g);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,a>0&&(G.show||(w.style.color=s.width>0?G.stroke(n,a):G.fill(n,a)),Ee("click",g,Q=>{if(C._lock)return;pn(Q);let W=x.indexOf(s);if((Q.ctrlKey||Q.metaKey)!=L.isolate){let Z=x.some((X,te)=>te>0&&te!=W&&X.show);x.forEach((X,te)=>{te>0&&jt(te,Z?te==W?ne:ve:ne,!0,We.setSeries)})}else jt(W,{show:!s.show},!0,We.setSeries)},!1),Cn&&Ee(yr,g,Q=>{C._lock||(pn(Q),jt(x.indexOf(s),Nn,!0,We.setSeries))},!1));for(var T in Ye){let Q=Ft("td",_c,A);Q.textContent="--",u.push(Q)}return[A,u]}let $e=new Map;function Ee(s,a,u,A=!0){let g=$e.get(a)||{},w=C.bind[s](n,a,u,A);w&&(xn(s,a,g[s]=w),$e.set(a,g))}function Le(s,a,u){let A=$e.get(a)||{};for(let g in A)(s==null||g==s)&&(Jo(g,a,A[g]),delete A[g]);s==null&&$e.delete(a)}let at=0,_=0,F=0,z=0,ue=0,se=0,Re=ue,Oe=se,Ke=F,ut=z,Je=0,ht=0,mt=0,Lt=0;n.bbox={};let po=!1,_l=!1,$n=!1,An=!1,Il=!1,St=!1;function ho(s,a,u){(u||s!=n.width||a!=n.height)&&Es(s,a),Bn(!1),$n=!0,_l=!0,zn()}function Es(s,a){n.width=at=F=s,n.height=_=z=a,ue=se=0,xa(),ka();let u=n.bbox;Je=u.left=vn(ue*ke,.5),ht=u.top=vn(se*ke,.5),mt=u.width=vn(F*ke,.5),Lt=u.height=vn(z*ke,.5)}let va=3;function ba(){let s=!1,a=0;for(;!s;){a++;let u=Ta(a),A=Ba(a);s=a==va||u&&A,s||(Es(n.width,n.height),_l=!0)}}function ya({width:s,height:a}){ho(s,a)}n.setSize=ya;function xa(){let s=!1,a=!1,u=!1,A=!1;M.forEach((g,w)=>{if(g.show&&g._show){let{side:T,_size:Q}=g,W=T%2,Z=g.label!=null?g.labelSize:0,X=Q+Z;X>0&&(W?(F-=X,T==3?(ue+=X,A=!0):u=!0):(z-=X,T==0?(se+=X,s=!0):a=!0))}}),hn[0]=s,hn[1]=u,hn[2]=a,hn[3]=A,F-=Xt[1]+Xt[3],ue+=Xt[3],z-=Xt[2]+Xt[0],se+=Xt[0]}function ka(){let s=ue+F,a=se+z,u=ue,A=se;function g(w,T){switch(w){case 1:return s+=T,s-T;case 2:return a+=T,a-T;case 3:return u-=T,u+T;case 0:return A-=T,A+T}}M.forEach((w,T)=>{if(w.show&&w._show){let Q=w.side;w._pos=g(Q,w._size),w.label!=null&&(w._lpos=g(Q,w.labelSize))}})}if(C.dataIdx==null){let s=C.hover,a=s.skip=new Set(s.skip??[]);a.add(void 0);let u=s.prox=ge(s.prox),A=s.bias??=0;C.dataIdx=(g,w,T,Q)=>{if(w==0)return T;let W=T,Z=u(g,w,T,Q)??_e,X=Z>=0&&Z<_e,te=k.ori==0?F:z,ce=C.left,xe=t[0],be=t[w];if(a.has(be[T])){W=null;let he=null,re=null,oe;if(A==0||A==-1)for(oe=T;he==null&&oe-- >0;)a.has(be[oe])||(he=oe);if(A==0||A==1)for(oe=T;re==null&&oe++<be.length;)a.has(be[oe])||(re=oe);if(he!=null||re!=null)if(X){let De=he==null?-1/0:D(xe[he],k,te,0),je=re==null?1/0:D(xe[re],k,te,0),lt=ce-De,Ce=je-ce;lt<=Ce?lt<=Z&&(W=he):Ce<=Z&&(W=re)}else W=re==null?he:he==null?re:T-he<=re-T?he:re}else X&&qe(ce-D(xe[T],k,te,0))>Z&&(W=null);return W}}let pn=s=>{C.event=s};C.idxs=H,C._lock=!1;let ct=C.points;ct.show=ge(ct.show),ct.size=ge(ct.size),ct.stroke=ge(ct.stroke),ct.width=ge(ct.width),ct.fill=ge(ct.fill);let Rt=n.focus=Ve({},e.focus||{alpha:.3},C.focus),Cn=Rt.prox>=0,_n=Cn&&ct.one,Mt=[],In=[],Ln=[];function Ss(s,a){let u=ct.show(n,a);if(u instanceof HTMLElement)return xt(u,kc),xt(u,s.class),qt(u,-10,-10,F,z),y.insertBefore(u,Mt[a]),u}function Ms(s,a){if(o==1||a>0){let u=o==1&&b[s.scale].time,A=s.value;s.value=u?Dr(A)?Hr(J,jr(A,N)):A||le:A||Fu,s.label=s.label||(u?_u:Cu)}if(_n||a>0){s.width=s.width==null?1:s.width,s.paths=s.paths||Ju||Rc,s.fillTo=ge(s.fillTo||ju),s.pxAlign=+ye(s.pxAlign,E),s.pxRound=Zr(s.pxAlign),s.stroke=ge(s.stroke||null),s.fill=ge(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let u=Qu(pt(1,s.width),1),A=s.points=Ve({},{size:u,width:pt(1,u*.2),stroke:s.stroke,space:u*2,paths:Zu,_stroke:null,_fill:null},s.points);A.show=ge(A.show),A.filter=ge(A.filter),A.fill=ge(A.fill),A.stroke=ge(A.stroke),A.paths=ge(A.paths),A.pxAlign=s.pxAlign}if(K){let u=Me(s,a);fe.splice(a,0,u[0]),ot.splice(a,0,u[1]),L.values.push(null)}if(de){H.splice(a,0,null);let u=null;_n?a==0&&(u=Ss(s,a)):a>0&&(u=Ss(s,a)),Mt.splice(a,0,u),In.splice(a,0,0),Ln.splice(a,0,0)}nt("addSeries",a)}function Ea(s,a){a=a??x.length,s=o==1?ls(s,a,Wr,Kr):ls(s,a,{},Yr),x.splice(a,0,s),Ms(x[a],a)}n.addSeries=Ea;function Sa(s){if(x.splice(s,1),K){L.values.splice(s,1),ot.splice(s,1);let a=fe.splice(s,1)[0];Le(null,a.firstChild),a.remove()}de&&(H.splice(s,1),Mt.splice(s,1)[0].remove(),In.splice(s,1),Ln.splice(s,1)),nt("delSeries",s)}n.delSeries=Sa;let hn=[!1,!1,!1,!1];function Ma(s,a){if(s._show=s.show,s.show){let u=s.side%2,A=b[s.scale];A==null&&(s.scale=u?x[1].scale:B,A=b[s.scale]);let g=A.time;s.size=ge(s.size),s.space=ge(s.space),s.rotate=ge(s.rotate),un(s.incrs)&&s.incrs.forEach(T=>{!dn.has(T)&&dn.set(T,di(T))}),s.incrs=ge(s.incrs||(A.distr==2?cu:g?R==1?du:pu:bn)),s.splits=ge(s.splits||(g&&A.distr==1?pe:A.distr==3?Xo:A.distr==4?Tu:Lu)),s.stroke=ge(s.stroke),s.grid.stroke=ge(s.grid.stroke),s.ticks.stroke=ge(s.ticks.stroke),s.border.stroke=ge(s.border.stroke);let w=s.values;s.values=un(w)&&!un(w[0])?ge(w):g?un(w)?Rr(J,Nr(w,N)):Dr(w)?gu(J,w):w||ae:w||Iu,s.filter=ge(s.filter||(A.distr>=3&&A.log==10?Pu:A.distr==3&&A.log==2?Du:ci)),s.font=ni(s.font),s.labelFont=ni(s.labelFont),s._size=s.size(n,null,a,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(hn[a]=!0,s._el=_t(vc,h))}}function ll(s,a,u,A){let[g,w,T,Q]=u,W=a%2,Z=0;return W==0&&(Q||w)&&(Z=a==0&&!g||a==2&&!T?Ge(Ur.size/3):0),W==1&&(g||T)&&(Z=a==1&&!w||a==3&&!Q?Ge(Gr.size/2):0),Z}let $s=n.padding=(e.padding||[ll,ll,ll,ll]).map(s=>ge(ye(s,ll))),Xt=n._padding=$s.map((s,a)=>s(n,a,hn,0)),st,Ze=null,Xe=null,Ll=o==1?x[0].idxs:null,Tt=null,ol=!1;function Cs(s,a){if(t=s??[],n.data=n._data=t,o==2){st=0;for(let u=1;u<x.length;u++)st+=t[u][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Tt=t[0],st=Tt.length;let u=t;if(O==2){u=t.slice();let A=u[0]=Array(st);for(let g=0;g<st;g++)A[g]=g}n._data=t=u}if(Bn(!0),nt("setData"),O==2&&($n=!0),a!==!1){let u=k;u.auto(n,ol)?mo():tn(B,u.min,u.max),An=An||C.left>=0,St=!0,zn()}}n.setData=Cs;function mo(){ol=!0;let s,a;o==1&&(st>0?(Ze=Ll[0]=0,Xe=Ll[1]=st-1,s=t[0][Ze],a=t[0][Xe],O==2?(s=Ze,a=Xe):s==a&&(O==3?[s,a]=Xl(s,s,k.log,!1):O==4?[s,a]=is(s,s,k.log,!1):k.time?a=s+Ge(86400/R):[s,a]=Kl(s,a,as,!0))):(Ze=Ll[0]=s=null,Xe=Ll[1]=a=null)),tn(B,s,a)}let Tl,Tn,go,wo,vo,bo,yo,xo,ko,gt;function _s(s,a,u,A,g,w){s??=vr,u??=us,A??="butt",g??=vr,w??="round",s!=Tl&&(p.strokeStyle=Tl=s),g!=Tn&&(p.fillStyle=Tn=g),a!=go&&(p.lineWidth=go=a),w!=vo&&(p.lineJoin=vo=w),A!=bo&&(p.lineCap=bo=A),u!=wo&&p.setLineDash(wo=u)}function Is(s,a,u,A){a!=Tn&&(p.fillStyle=Tn=a),s!=yo&&(p.font=yo=s),u!=xo&&(p.textAlign=xo=u),A!=ko&&(p.textBaseline=ko=A)}function Eo(s,a,u,A,g=0){if(A.length>0&&s.auto(n,ol)&&(a==null||a.min==null)){let w=ye(Ze,0),T=ye(Xe,A.length-1),Q=u.min==null?Pc(A,w,T,g,s.distr==3):[u.min,u.max];s.min=Ot(s.min,u.min=Q[0]),s.max=pt(s.max,u.max=Q[1])}}let Ls={min:null,max:null};function $a(){for(let A in b){let g=b[A];I[A]==null&&(g.min==null||I[B]!=null&&g.auto(n,ol))&&(I[A]=Ls)}for(let A in b){let g=b[A];I[A]==null&&g.from!=null&&I[g.from]!=null&&(I[A]=Ls)}I[B]!=null&&Bn(!0);let s={};for(let A in I){let g=I[A];if(g!=null){let w=s[A]=Gn(b[A],Uc);if(g.min!=null)Ve(w,g);else if(A!=B||o==2)if(st==0&&w.from==null){let T=w.range(n,null,null,A);w.min=T[0],w.max=T[1]}else w.min=_e,w.max=-_e}}if(st>0){x.forEach((A,g)=>{if(o==1){let w=A.scale,T=I[w];if(T==null)return;let Q=s[w];if(g==0){let W=Q.range(n,Q.min,Q.max,w);Q.min=W[0],Q.max=W[1],Ze=Qt(Q.min,t[0]),Xe=Qt(Q.max,t[0]),Xe-Ze>1&&(t[0][Ze]<Q.min&&Ze++,t[0][Xe]>Q.max&&Xe--),A.min=Tt[Ze],A.max=Tt[Xe]}else A.show&&A.auto&&Eo(Q,T,A,t[g],A.sorted);A.idxs[0]=Ze,A.idxs[1]=Xe}else if(g>0&&A.show&&A.auto){let[w,T]=A.facets,Q=w.scale,W=T.scale,[Z,X]=t[g],te=s[Q],ce=s[W];te!=null&&Eo(te,I[Q],w,Z,w.sorted),ce!=null&&Eo(ce,I[W],T,X,T.sorted),A.min=T.min,A.max=T.max}});for(let A in s){let g=s[A],w=I[A];if(g.from==null&&(w==null||w.min==null)){let T=g.range(n,g.min==_e?null:g.min,g.max==-_e?null:g.max,A);g.min=T[0],g.max=T[1]}}}for(let A in s){let g=s[A];if(g.from!=null){let w=s[g.from];if(w.min==null)g.min=g.max=null;else{let T=g.range(n,w.min,w.max,A);g.min=T[0],g.max=T[1]}}}let a={},u=!1;for(let A in s){let g=s[A],w=b[A];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let T=w.distr;w._min=T==3?Kt(w.min):T==4?Uo(w.min,w.asinh):T==100?w.fwd(w.min):w.min,w._max=T==3?Kt(w.max):T==4?Uo(w.max,w.asinh):T==100?w.fwd(w.max):w.max,a[A]=u=!0}}if(u){x.forEach((A,g)=>{o==2?g>0&&a.y&&(A._paths=null):a[A.scale]&&(A._paths=null)});for(let A in a)$n=!0,nt("setScale",A);de&&C.left>=0&&(An=St=!0)}for(let A in I)I[A]=null}function Ca(s){let a=Zo(Ze-1,0,st-1),u=Zo(Xe+1,0,st-1);for(;s[a]==null&&a>0;)a--;for(;s[u]==null&&u<st-1;)u++;return[a,u]}function _a(){if(st>0){let s=x.some(a=>a._focus)&&gt!=Rt.alpha;s&&(p.globalAlpha=gt=Rt.alpha),x.forEach((a,u)=>{if(u>0&&a.show&&(Ts(u,!1),Ts(u,!0),a._paths==null)){let A=gt;gt!=a.alpha&&(p.globalAlpha=gt=a.alpha);let g=o==2?[0,t[u][0].length-1]:Ca(t[u]);a._paths=a.paths(n,u,g[0],g[1]),gt!=A&&(p.globalAlpha=gt=A)}}),x.forEach((a,u)=>{if(u>0&&a.show){let A=gt;gt!=a.alpha&&(p.globalAlpha=gt=a.alpha),a._paths!=null&&Bs(u,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(n,u,Ze,Xe,g),T=a.points.filter(n,u,w,g);(w||T)&&(a.points._paths=a.points.paths(n,u,Ze,Xe,T),Bs(u,!0))}gt!=A&&(p.globalAlpha=gt=A),nt("drawSeries",u)}}),s&&(p.globalAlpha=gt=1)}}function Ts(s,a){let u=a?x[s].points:x[s];u._stroke=u.stroke(n,s),u._fill=u.fill(n,s)}function Bs(s,a){let u=a?x[s].points:x[s],{stroke:A,fill:g,clip:w,flags:T,_stroke:Q=u._stroke,_fill:W=u._fill,_width:Z=u.width}=u._paths;Z=Ie(Z*ke,3);let X=null,te=Z%2/2;a&&W==null&&(W=Z>0?"#fff":Q);let ce=u.pxAlign==1&&te>0;if(ce&&p.translate(te,te),!a){let xe=Je-Z/2,be=ht-Z/2,he=mt+Z,re=Lt+Z;X=new Path2D,X.rect(xe,be,he,re)}a?So(Q,Z,u.dash,u.cap,W,A,g,T,w):Ia(s,Q,Z,u.dash,u.cap,W,A,g,T,X,w),ce&&p.translate(-te,-te)}function Ia(s,a,u,A,g,w,T,Q,W,Z,X){let te=!1;W!=0&&P.forEach((ce,xe)=>{if(ce.series[0]==s){let be=x[ce.series[1]],he=t[ce.series[1]],re=(be._paths||xl).band;un(re)&&(re=ce.dir==1?re[0]:re[1]);let oe,De=null;be.show&&re&&Fc(he,Ze,Xe)?(De=ce.fill(n,xe)||w,oe=be._paths.clip):re=null,So(a,u,A,g,De,T,Q,W,Z,X,oe,re),te=!0}}),te||So(a,u,A,g,w,T,Q,W,Z,X)}let zs=qn|ts;function So(s,a,u,A,g,w,T,Q,W,Z,X,te){_s(s,a,u,A,g),(W||Z||te)&&(p.save(),W&&p.clip(W),Z&&p.clip(Z)),te?(Q&zs)==zs?(p.clip(te),X&&p.clip(X),zl(g,T),Bl(s,w,a)):Q&ts?(zl(g,T),p.clip(te),Bl(s,w,a)):Q&qn&&(p.save(),p.clip(te),X&&p.clip(X),zl(g,T),p.restore(),Bl(s,w,a)):(zl(g,T),Bl(s,w,a)),(W||Z||te)&&p.restore()}function Bl(s,a,u){u>0&&(a instanceof Map?a.forEach((A,g)=>{p.strokeStyle=Tl=g,p.stroke(A)}):a!=null&&s&&p.stroke(a))}function zl(s,a){a instanceof Map?a.forEach((u,A)=>{p.fillStyle=Tn=A,p.fill(u)}):a!=null&&s&&p.fill(a)}function La(s,a,u,A){let g=M[s],w;if(A<=0)w=[0,0];else{let T=g._space=g.space(n,s,a,u,A),Q=g._incrs=g.incrs(n,s,a,u,A,T);w=od(a,u,Q,A,T)}return g._found=w}function Mo(s,a,u,A,g,w,T,Q,W,Z){let X=T%2/2;E==1&&p.translate(X,X),_s(Q,T,W,Z,Q),p.beginPath();let te,ce,xe,be,he=g+(A==0||A==3?-w:w);u==0?(ce=g,be=he):(te=g,xe=he);for(let re=0;re<s.length;re++)a[re]!=null&&(u==0?te=xe=s[re]:ce=be=s[re],p.moveTo(te,ce),p.lineTo(xe,be));p.stroke(),E==1&&p.translate(-X,-X)}function Ta(s){let a=!0;return M.forEach((u,A)=>{if(!u.show)return;let g=b[u.scale];if(g.min==null){u._show&&(a=!1,u._show=!1,Bn(!1));return}else u._show||(a=!1,u._show=!0,Bn(!1));let w=u.side,T=w%2,{min:Q,max:W}=g,[Z,X]=La(A,Q,W,T==0?F:z);if(X==0)return;let te=g.distr==2,ce=u._splits=u.splits(n,A,Q,W,Z,X,te),xe=g.distr==2?ce.map(oe=>Tt[oe]):ce,be=g.distr==2?Tt[ce[1]]-Tt[ce[0]]:Z,he=u._values=u.values(n,u.filter(n,xe,A,X,be),A,X,be);u._rotate=w==2?u.rotate(n,he,A,X):0;let re=u._size;u._size=It(u.size(n,he,A,s)),re!=null&&u._size!=re&&(a=!1)}),a}function Ba(s){let a=!0;return $s.forEach((u,A)=>{let g=u(n,A,hn,s);g!=Xt[A]&&(a=!1),Xt[A]=g}),a}function za(){for(let s=0;s<M.length;s++){let a=M[s];if(!a.show||!a._show)continue;let u=a.side,A=u%2,g,w,T=a.stroke(n,s),Q=u==0||u==3?-1:1,[W,Z]=a._found;if(a.label!=null){let ft=a.labelGap*Q,yt=Ge((a._lpos+ft)*ke);Is(a.labelFont[0],T,"center",u==2?"top":wr),p.save(),A==1?(g=w=0,p.translate(yt,Ge(ht+Lt/2)),p.rotate((u==3?-ql:ql)/2)):(g=Ge(Je+mt/2),w=yt);let wn=ii(a.label)?a.label(n,s,W,Z):a.label;p.fillText(wn,g,w),p.restore()}if(Z==0)continue;let X=b[a.scale],te=A==0?mt:Lt,ce=A==0?Je:ht,xe=a._splits,be=X.distr==2?xe.map(ft=>Tt[ft]):xe,he=X.distr==2?Tt[xe[1]]-Tt[xe[0]]:W,re=a.ticks,oe=a.border,De=re.show?re.size:0,je=Ge(De*ke),lt=Ge((a.alignTo==2?a._size-De-a.gap:a.gap)*ke),Ce=a._rotate*-ql/180,He=$(a._pos*ke),vt=(je+lt)*Q,dt=He+vt;w=A==0?dt:0,g=A==1?dt:0;let $t=a.font[0],Bt=a.align==1?jn:a.align==2?Ro:Ce>0?jn:Ce<0?Ro:A==0?"center":u==3?Ro:jn,Ut=Ce||A==1?"middle":u==2?"top":wr;Is($t,T,Bt,Ut);let bt=a.font[1]*a.lineGap,Ct=xe.map(ft=>$(c(ft,X,te,ce))),zt=a._values;for(let ft=0;ft<zt.length;ft++){let yt=zt[ft];if(yt!=null){A==0?g=Ct[ft]:w=Ct[ft],yt=""+yt;let wn=yt.indexOf(`
`)==-1?[yt]:yt.split(/\n/gm);for(let At=0;At<wn.length;At++){let Xs=wn[At];Ce?(p.save(),p.translate(g,w+At*bt),p.rotate(Ce),p.fillText(Xs,0,0),p.restore()):p.fillText(Xs,g,w+At*bt)}}}re.show&&Mo(Ct,re.filter(n,be,s,Z,he),A,u,He,je,Ie(re.width*ke,3),re.stroke(n,s),re.dash,re.cap);let Wt=a.grid;Wt.show&&Mo(Ct,Wt.filter(n,be,s,Z,he),A,A==0?2:1,A==0?ht:Je,A==0?Lt:mt,Ie(Wt.width*ke,3),Wt.stroke(n,s),Wt.dash,Wt.cap),oe.show&&Mo([He],[1],A==0?1:0,A==0?1:2,A==1?ht:Je,A==1?Lt:mt,Ie(oe.width*ke,3),oe.stroke(n,s),oe.dash,oe.cap)}nt("drawAxes")}function Bn(s){x.forEach((a,u)=>{u>0&&(a._paths=null,s&&(o==1?(a.min=null,a.max=null):a.facets.forEach(A=>{A.min=null,A.max=null})))})}let Pl=!1,$o=!1,sl=[];function Pa(){$o=!1;for(let s=0;s<sl.length;s++)nt(...sl[s]);sl.length=0}function zn(){Pl||(Jc(Ps),Pl=!0)}function Da(s,a=!1){Pl=!0,$o=a,s(n),Ps(),a&&sl.length>0&&queueMicrotask(Pa)}n.batch=Da;function Ps(){if(po&&($a(),po=!1),$n&&(ba(),$n=!1),_l){if(Fe(v,jn,ue),Fe(v,"top",se),Fe(v,wl,F),Fe(v,vl,z),Fe(y,jn,ue),Fe(y,"top",se),Fe(y,wl,F),Fe(y,vl,z),Fe(h,wl,at),Fe(h,vl,_),m.width=Ge(at*ke),m.height=Ge(_*ke),M.forEach(({_el:s,_show:a,_size:u,_pos:A,side:g})=>{if(s!=null)if(a){let w=g===3||g===0?u:0,T=g%2==1;Fe(s,T?"left":"top",A-w),Fe(s,T?"width":"height",u),Fe(s,T?"top":"left",T?se:ue),Fe(s,T?"height":"width",T?z:F),Ko(s,yn)}else xt(s,yn)}),Tl=Tn=go=vo=bo=yo=xo=ko=wo=null,gt=1,al(!0),ue!=Re||se!=Oe||F!=Ke||z!=ut){Bn(!1);let s=F/Ke,a=z/ut;if(de&&!An&&C.left>=0){C.left*=s,C.top*=a,Pn&&qt(Pn,Ge(C.left),0,F,z),Dn&&qt(Dn,0,Ge(C.top),F,z);for(let u=0;u<Mt.length;u++){let A=Mt[u];A!=null&&(In[u]*=s,Ln[u]*=a,qt(A,It(In[u]),It(Ln[u]),F,z))}}if(Pe.show&&!Il&&Pe.left>=0&&Pe.width>0){Pe.left*=s,Pe.width*=s,Pe.top*=a,Pe.height*=a;for(let u in Bo)Fe(On,u,Pe[u])}Re=ue,Oe=se,Ke=F,ut=z}nt("setSize"),_l=!1}at>0&&_>0&&(p.clearRect(0,0,m.width,m.height),nt("drawClear"),q.forEach(s=>s()),nt("draw")),Pe.show&&Il&&(Dl(Pe),Il=!1),de&&An&&(gn(null,!0,!1),An=!1),L.show&&L.live&&St&&(Lo(),St=!1),d||(d=!0,n.status=1,nt("ready")),ol=!1,Pl=!1}n.redraw=(s,a)=>{$n=a||!1,s!==!1?tn(B,k.min,k.max):zn()};function Co(s,a){let u=b[s];if(u.from==null){if(st==0){let A=u.range(n,a.min,a.max,s);a.min=A[0],a.max=A[1]}if(a.min>a.max){let A=a.min;a.min=a.max,a.max=A}if(st>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;s==B&&u.distr==2&&st>0&&(a.min=Qt(a.min,t[0]),a.max=Qt(a.max,t[0]),a.min==a.max&&a.max++),I[s]=a,po=!0,zn()}}n.setScale=Co;let _o,Io,Pn,Dn,Ds,Fs,Fn,Qn,Qs,Os,ze,Ne,en=!1,rt=C.drag,et=rt.x,tt=rt.y;de&&(C.x&&(_o=_t(yc,y)),C.y&&(Io=_t(xc,y)),k.ori==0?(Pn=_o,Dn=Io):(Pn=Io,Dn=_o),ze=C.left,Ne=C.top);let Pe=n.select=Ve({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),On=Pe.show?_t(bc,Pe.over?y:v):null;function Dl(s,a){if(Pe.show){for(let u in s)Pe[u]=s[u],u in Bo&&Fe(On,u,s[u]);a!==!1&&nt("setSelect")}}n.setSelect=Dl;function Fa(s){if(x[s].show)K&&Ko(fe[s],yn);else if(K&&xt(fe[s],yn),de){let u=_n?Mt[0]:Mt[s];u!=null&&qt(u,-10,-10,F,z)}}function tn(s,a,u){Co(s,{min:a,max:u})}function jt(s,a,u,A){a.focus!=null&&ja(s),a.show!=null&&x.forEach((g,w)=>{w>0&&(s==w||s==null)&&(g.show=a.show,Fa(w),o==2?(tn(g.facets[0].scale,null,null),tn(g.facets[1].scale,null,null)):tn(g.scale,null,null),zn())}),u!==!1&&nt("setSeries",s,a),A&&cl("setSeries",n,s,a)}n.setSeries=jt;function Qa(s,a){Ve(P[s],a)}function Oa(s,a){s.fill=ge(s.fill||null),s.dir=ye(s.dir,-1),a=a??P.length,P.splice(a,0,s)}function Na(s){s==null?P.length=0:P.splice(s,1)}n.addBand=Oa,n.setBand=Qa,n.delBand=Na;function Ra(s,a){x[s].alpha=a,de&&Mt[s]!=null&&(Mt[s].style.opacity=a),K&&fe[s]&&(fe[s].style.opacity=a)}let Yt,nn,mn,Nn={focus:!0};function ja(s){if(s!=mn){let a=s==null,u=Rt.alpha!=1;x.forEach((A,g)=>{if(o==1||g>0){let w=a||g==0||g==s;A._focus=a?null:w,u&&Ra(g,w?1:Rt.alpha)}}),mn=s,u&&zn()}}K&&Cn&&Ee(xr,ee,s=>{C._lock||(pn(s),mn!=null&&jt(null,Nn,!0,We.setSeries))});function Ht(s,a,u){let A=b[a];u&&(s=s/ke-(A.ori==1?se:ue));let g=F;A.ori==1&&(g=z,s=g-s),A.dir==-1&&(s=g-s);let w=A._min,T=A._max,Q=s/g,W=w+(T-w)*Q,Z=A.distr;return Z==3?Wn(10,W):Z==4?Oc(W,A.asinh):Z==100?A.bwd(W):W}function Ha(s,a){let u=Ht(s,B,a);return Qt(u,t[0],Ze,Xe)}n.valToIdx=s=>Qt(s,t[0]),n.posToIdx=Ha,n.posToVal=Ht,n.valToPos=(s,a,u)=>b[a].ori==0?r(s,b[a],u?mt:F,u?Je:0):i(s,b[a],u?Lt:z,u?ht:0),n.setCursor=(s,a,u)=>{ze=s.left,Ne=s.top,gn(null,a,u)};function Ns(s,a){Fe(On,jn,Pe.left=s),Fe(On,wl,Pe.width=a)}function Rs(s,a){Fe(On,"top",Pe.top=s),Fe(On,vl,Pe.height=a)}let rl=k.ori==0?Ns:Rs,il=k.ori==1?Ns:Rs;function Ua(){if(K&&L.live)for(let s=o==2?1:0;s<x.length;s++){if(s==0&&Be)continue;let a=L.values[s],u=0;for(let A in a)ot[s][u++].firstChild.nodeValue=a[A]}}function Lo(s,a){if(s!=null&&(s.idxs?s.idxs.forEach((u,A)=>{H[A]=u}):Hc(s.idx)||H.fill(s.idx),L.idx=H[0]),K&&L.live){for(let u=0;u<x.length;u++)(u>0||o==1&&!Be)&&Wa(u,H[u]);Ua()}St=!1,a!==!1&&nt("setLegend")}n.setLegend=Lo;function Wa(s,a){let u=x[s],A=s==0&&O==2?Tt:t[s],g;Be?g=u.values(n,s,a)??Qe:(g=u.value(n,a==null?null:A[a],s,a),g=g==null?Qe:{_:g}),L.values[s]=g}function gn(s,a,u){Qs=ze,Os=Ne,[ze,Ne]=C.move(n,ze,Ne),C.left=ze,C.top=Ne,de&&(Pn&&qt(Pn,Ge(ze),0,F,z),Dn&&qt(Dn,0,Ge(Ne),F,z));let A,g=Ze>Xe;Yt=_e,nn=null;let w=k.ori==0?F:z,T=k.ori==1?F:z;if(ze<0||st==0||g){A=C.idx=null;for(let Q=0;Q<x.length;Q++){let W=Mt[Q];W!=null&&qt(W,-10,-10,F,z)}Cn&&jt(null,Nn,!0,s==null&&We.setSeries),L.live&&(H.fill(A),St=!0)}else{let Q,W,Z;o==1&&(Q=k.ori==0?ze:Ne,W=Ht(Q,B),A=C.idx=Qt(W,t[0],Ze,Xe),Z=D(t[0][A],k,w,0));let X=-10,te=-10,ce=0,xe=0,be=!0,he="",re="";for(let oe=o==2?1:0;oe<x.length;oe++){let De=x[oe],je=H[oe],lt=je==null?null:o==1?t[oe][je]:t[oe][1][je],Ce=C.dataIdx(n,oe,A,W),He=Ce==null?null:o==1?t[oe][Ce]:t[oe][1][Ce];if(St=St||He!=lt||Ce!=je,H[oe]=Ce,oe>0&&De.show){let vt=Ce==null?-10:Ce==A?Z:D(o==1?t[0][Ce]:t[oe][0][Ce],k,w,0),dt=He==null?-10:U(He,o==1?b[De.scale]:b[De.facets[1].scale],T,0);if(Cn&&He!=null){let $t=k.ori==1?ze:Ne,Bt=qe(Rt.dist(n,oe,Ce,dt,$t));if(Bt<Yt){let Ut=Rt.bias;if(Ut!=0){let bt=Ht($t,De.scale),Ct=He>=0?1:-1,zt=bt>=0?1:-1;zt==Ct&&(zt==1?Ut==1?He>=bt:He<=bt:Ut==1?He<=bt:He>=bt)&&(Yt=Bt,nn=oe)}else Yt=Bt,nn=oe}}if(St||_n){let $t,Bt;k.ori==0?($t=vt,Bt=dt):($t=dt,Bt=vt);let Ut,bt,Ct,zt,Wt,ft,yt=!0,wn=ct.bbox;if(wn!=null){yt=!1;let At=wn(n,oe);Ct=At.left,zt=At.top,Ut=At.width,bt=At.height}else Ct=$t,zt=Bt,Ut=bt=ct.size(n,oe);if(ft=ct.fill(n,oe),Wt=ct.stroke(n,oe),_n)oe==nn&&Yt<=Rt.prox&&(X=Ct,te=zt,ce=Ut,xe=bt,be=yt,he=ft,re=Wt);else{let At=Mt[oe];At!=null&&(In[oe]=Ct,Ln[oe]=zt,_r(At,Ut,bt,yt),$r(At,ft,Wt),qt(At,It(Ct),It(zt),F,z))}}}}if(_n){let oe=Rt.prox,De=mn==null?Yt<=oe:Yt>oe||nn!=mn;if(St||De){let je=Mt[0];je!=null&&(In[0]=X,Ln[0]=te,_r(je,ce,xe,be),$r(je,he,re),qt(je,It(X),It(te),F,z))}}}if(Pe.show&&en)if(s!=null){let[Q,W]=We.scales,[Z,X]=We.match,[te,ce]=s.cursor.sync.scales,xe=s.cursor.drag;if(et=xe._x,tt=xe._y,et||tt){let{left:be,top:he,width:re,height:oe}=s.select,De=s.scales[te].ori,je=s.posToVal,lt,Ce,He,vt,dt,$t=Q!=null&&Z(Q,te),Bt=W!=null&&X(W,ce);$t&&et?(De==0?(lt=be,Ce=re):(lt=he,Ce=oe),He=b[Q],vt=D(je(lt,te),He,w,0),dt=D(je(lt+Ce,te),He,w,0),rl(Ot(vt,dt),qe(dt-vt))):rl(0,w),Bt&&tt?(De==1?(lt=be,Ce=re):(lt=he,Ce=oe),He=b[W],vt=U(je(lt,ce),He,T,0),dt=U(je(lt+Ce,ce),He,T,0),il(Ot(vt,dt),qe(dt-vt))):il(0,T)}else zo()}else{let Q=qe(Qs-Ds),W=qe(Os-Fs);if(k.ori==1){let ce=Q;Q=W,W=ce}et=rt.x&&Q>=rt.dist,tt=rt.y&&W>=rt.dist;let Z=rt.uni;Z!=null?et&&tt&&(et=Q>=Z,tt=W>=Z,!et&&!tt&&(W>Q?tt=!0:et=!0)):rt.x&&rt.y&&(et||tt)&&(et=tt=!0);let X,te;et&&(k.ori==0?(X=Fn,te=ze):(X=Qn,te=Ne),rl(Ot(X,te),qe(te-X)),tt||il(0,T)),tt&&(k.ori==1?(X=Fn,te=ze):(X=Qn,te=Ne),il(Ot(X,te),qe(te-X)),et||rl(0,w)),!et&&!tt&&(rl(0,0),il(0,0))}if(rt._x=et,rt._y=tt,s==null){if(u){if(Zs!=null){let[Q,W]=We.scales;We.values[0]=Q!=null?Ht(k.ori==0?ze:Ne,Q):null,We.values[1]=W!=null?Ht(k.ori==1?ze:Ne,W):null}cl(jo,n,ze,Ne,F,z,A)}if(Cn){let Q=u&&We.setSeries,W=Rt.prox;mn==null?Yt<=W&&jt(nn,Nn,!0,Q):Yt>W?jt(null,Nn,!0,Q):nn!=mn&&jt(nn,Nn,!0,Q)}}St&&(L.idx=A,Lo()),a!==!1&&nt("setCursor")}let ln=null;Object.defineProperty(n,"rect",{get(){return ln==null&&al(!1),ln}});function al(s=!1){s?ln=null:(ln=y.getBoundingClientRect(),nt("syncRect",ln))}function js(s,a,u,A,g,w,T){C._lock||en&&s!=null&&s.movementX==0&&s.movementY==0||(To(s,a,u,A,g,w,T,!1,s!=null),s!=null?gn(null,!0,!0):gn(a,!0,!1))}function To(s,a,u,A,g,w,T,Q,W){if(ln==null&&al(!1),pn(s),s!=null)u=s.clientX-ln.left,A=s.clientY-ln.top;else{if(u<0||A<0){ze=-10,Ne=-10;return}let[Z,X]=We.scales,te=a.cursor.sync,[ce,xe]=te.values,[be,he]=te.scales,[re,oe]=We.match,De=a.axes[0].side%2==1,je=k.ori==0?F:z,lt=k.ori==1?F:z,Ce=De?w:g,He=De?g:w,vt=De?A:u,dt=De?u:A;if(be!=null?u=re(Z,be)?c(ce,b[Z],je,0):-10:u=je*(vt/Ce),he!=null?A=oe(X,he)?c(xe,b[X],lt,0):-10:A=lt*(dt/He),k.ori==1){let $t=u;u=A,A=$t}}W&&(a==null||a.cursor.event.type==jo)&&((u<=1||u>=F-1)&&(u=vn(u,F)),(A<=1||A>=z-1)&&(A=vn(A,z))),Q?(Ds=u,Fs=A,[Fn,Qn]=C.move(n,u,A)):(ze=u,Ne=A)}let Bo={width:0,height:0,left:0,top:0};function zo(){Dl(Bo,!1)}let Hs,Us,Ws,Vs;function Gs(s,a,u,A,g,w,T){en=!0,et=tt=rt._x=rt._y=!1,To(s,a,u,A,g,w,T,!0,!1),s!=null&&(Ee(Ho,qo,qs,!1),cl(br,n,Fn,Qn,F,z,null));let{left:Q,top:W,width:Z,height:X}=Pe;Hs=Q,Us=W,Ws=Z,Vs=X}function qs(s,a,u,A,g,w,T){en=rt._x=rt._y=!1,To(s,a,u,A,g,w,T,!1,!0);let{left:Q,top:W,width:Z,height:X}=Pe,te=Z>0||X>0,ce=Hs!=Q||Us!=W||Ws!=Z||Vs!=X;if(te&&ce&&Dl(Pe),rt.setScale&&te&&ce){let xe=Q,be=Z,he=W,re=X;if(k.ori==1&&(xe=W,be=X,he=Q,re=Z),et&&tn(B,Ht(xe,B),Ht(xe+be,B)),tt)for(let oe in b){let De=b[oe];oe!=B&&De.from==null&&De.min!=_e&&tn(oe,Ht(he+re,oe),Ht(he,oe))}zo()}else C.lock&&(C._lock=!C._lock,gn(a,!0,s!=null));s!=null&&(Le(Ho,qo),cl(Ho,n,ze,Ne,F,z,null))}function Va(s,a,u,A,g,w,T){if(C._lock)return;pn(s);let Q=en;if(en){let W=!0,Z=!0,X=10,te,ce;k.ori==0?(te=et,ce=tt):(te=tt,ce=et),te&&ce&&(W=ze<=X||ze>=F-X,Z=Ne<=X||Ne>=z-X),te&&W&&(ze=ze<Fn?0:F),ce&&Z&&(Ne=Ne<Qn?0:z),gn(null,!0,!0),en=!1}ze=-10,Ne=-10,H.fill(null),gn(null,!0,!0),Q&&(en=Q)}function Ys(s,a,u,A,g,w,T){C._lock||(pn(s),mo(),zo(),s!=null&&cl(kr,n,ze,Ne,F,z,null))}function Ks(){M.forEach(sd),ho(n.width,n.height,!0)}xn(Yl,Un,Ks);let Rn={};Rn.mousedown=Gs,Rn.mousemove=js,Rn.mouseup=qs,Rn.dblclick=Ys,Rn.setSeries=(s,a,u,A)=>{let g=We.match[2];u=g(n,a,u),u!=-1&&jt(u,A,!0,!1)},de&&(Ee(br,y,Gs),Ee(jo,y,js),Ee(yr,y,s=>{pn(s),al(!1)}),Ee(xr,y,Va),Ee(kr,y,Ys),ns.add(n),n.syncRect=al);let Fl=n.hooks=e.hooks||{};function nt(s,a,u){$o?sl.push([s,a,u]):s in Fl&&Fl[s].forEach(A=>{A.call(null,n,a,u)})}(e.plugins||[]).forEach(s=>{for(let a in s.hooks)Fl[a]=(Fl[a]||[]).concat(s.hooks[a])});let Js=(s,a,u)=>u,We=Ve({key:null,setSeries:!1,filters:{pub:zr,sub:zr},scales:[B,x[1]?x[1].scale:null],match:[Pr,Pr,Js],values:[null,null]},C.sync);We.match.length==2&&We.match.push(Js),C.sync=We;let Zs=We.key,Po=Li(Zs);function cl(s,a,u,A,g,w,T){We.filters.pub(s,a,u,A,g,w,T)&&Po.pub(s,a,u,A,g,w,T)}Po.sub(n);function Ga(s,a,u,A,g,w,T){We.filters.sub(s,a,u,A,g,w,T)&&Rn[s](null,a,u,A,g,w,T)}n.pub=Ga;function qa(){Po.unsub(n),ns.delete(n),$e.clear(),Jo(Yl,Un,Ks),f.remove(),ee?.remove(),nt("destroy")}n.destroy=qa;function Do(){nt("init",e,t),Cs(t||e.data,!1),I[B]?Co(B,I[B]):mo(),Il=Pe.show&&(Pe.width>0||Pe.height>0),An=St=!0,ho(e.width,e.height)}return x.forEach(Ms),M.forEach(Ma),l?l instanceof HTMLElement?(l.appendChild(f),Do()):l(n,Do):Do(),n}it.assign=Ve;it.fmtNum=cs;it.rangeNum=Kl;it.rangeLog=Xl;it.rangeAsinh=is;it.orient=En;it.pxRatio=ke;it.join=Kc;it.fmtDate=ds,it.tzDate=iu;it.sync=Li;{it.addGap=Hu,it.clipGaps=no;let e=it.paths={points:Fi};e.linear=Oi,e.stepped=Vu,e.bars=Gu,e.spline=Yu}var Zn=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function ws(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var rd=16,Hi=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function Xn(e,{label:t,x:l,y:n,height:o=c=>Math.max(220,Math.min(420,c*.52)),hint:r="",ends:i=""}){let c=S("p",{class:"d2l-title"}),d=S("p",{class:"d2l-yname","aria-hidden":"true"}),f=S("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),m=S("p",{class:"d2l-readout"},r),p=S("table"),h=S("figure",{class:"d2l-chart"},c,d,f,m,S("div",{class:"d2l-hidden"},p));e.append(h);let v=[],y=[],E=null,$="",R=0,x=0,M=null,b=(H=1,L=!1)=>`${L?"600 ":""}${12*H}px ${getComputedStyle(h).fontFamily}`,P=H=>(H.width??2)>2,B=H=>`color-mix(in srgb, ${Zn(h,"--d2l-ink")} ${H}%, transparent)`;function Y(){let H=document.createElement("canvas").getContext("2d");H.font=b(1,!0);let L=[i,...v.map(K=>K.label??"")],C=Math.max(...L.map(K=>H.measureText(K).width));return Math.ceil(Math.min(C?C+16:12,f.clientWidth*.36))}function q({x:H,y:L}){let C=Math.min(H.length,L.length)-1;for(;C>=0&&!Number.isFinite(L[C]??NaN);)C--;return C<0?null:{x:H[C],y:L[C]}}function V(H){let{ctx:L,bbox:C}=H,K=devicePixelRatio,de=C.left+C.width,G=[];L.save();for(let ee of v){let ie=q(ee);if(!ie)continue;let Ae={x:H.valToPos(ie.x,"x",!0),y:H.valToPos(ie.y,"y",!0)};ee.point&&(L.fillStyle=Zn(h,ee.colour),L.beginPath(),L.arc(Ae.x,Math.max(C.top,Ae.y),4.5*K,0,2*Math.PI),L.fill()),ee.label&&G.push({line:ee,place:Ae,y:Ae.y})}id(G,rd*K,C.top,C.top+C.height),L.textBaseline="middle",L.textAlign="left";for(let{line:ee,place:ie,y:Ae}of G){let fe=Math.min(ie.x+7*K,de);L.strokeStyle=Zn(h,ee.colour),L.globalAlpha=.45,L.lineWidth=K,L.beginPath(),L.moveTo(fe,ie.y),L.lineTo(de,ie.y),L.lineTo(de+6*K,Ae),L.stroke(),L.globalAlpha=1,L.fillStyle=Zn(h,"--d2l-ink"),L.font=b(K,P(ee)),L.fillText(cd(L,ee.label??"",L.canvas.width-de-9*K),de+9*K,Ae)}L.restore()}function j(){E?.destroy(),f.replaceChildren();let H={stroke:()=>B(100),font:b(),grid:{stroke:()=>B(13),width:1}},L={...O(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7}},padding:[8,Y,0,0],scales:{x:{time:!1,range:(C,K,de)=>[l.min??K??0,l.max??de??1]},y:{distr:n.log?3:1,range:k}},axes:[{...H,label:l.label,labelFont:b(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...H,size:46,ticks:{show:!1},space:36,...n.log?{}:{values:ad}}],series:[{},...v.map((C,K)=>({stroke:()=>Zn(h,v[K].colour),dash:C.dash,width:C.width??2,alpha:C.opacity??1,spanGaps:!0,points:{show:C.x.length===1&&!C.point,size:6,fill:()=>Zn(h,v[K].colour)}}))],hooks:{draw:[V],setCursor:[J]}};E=new it(L,Ui(v),f)}function k(H,L,C){if(L===null||C===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??L/1.15,n.max??C*1.15];let K=Math.max((C-L)*.06,.004);return[n.min??L-K,n.max??C+K]}let O=()=>({width:Math.max(160,f.clientWidth),height:Math.round(o(f.clientWidth))});function D(){if(R=0,!h.isConnected||!f.clientWidth)return;let H=v.map(({dash:C,width:K,opacity:de,point:G,x:ee})=>[C,K,de,G||ee.length>1]),L=JSON.stringify([H,l,n]);d.textContent=n.label,L!==$||!E?($=L,j()):E.setData(Ui(v)),y=E.data[0],M!==null&&I(Math.min(M,y.length-1)),x||=window.setTimeout(N,1e3)}function U(H){let L=v.flatMap(C=>{let K=C.y[C.x.indexOf(y[H])];return K==null?[]:[`${C.name} ${(n.format??Hi)(K)}`]});return`${l.label} ${l.format?l.format(y[H]):Number(y[H].toFixed(2))}: ${L.join(", ")||"nothing"}`}function I(H){M=y.length?H:null;let L=M===null?"":U(M);m.textContent=L||r,f.setAttribute("aria-valuemin","0"),f.setAttribute("aria-valuemax",String(Math.max(0,y.length-1))),f.setAttribute("aria-valuenow",String(M??Math.max(0,y.length-1))),f.setAttribute("aria-valuetext",L||(y.length?U(y.length-1):"no curve yet"))}function J(H){H.cursor.event&&I(H.cursor.left!==void 0&&H.cursor.left>=0?H.cursor.idx??null:null)}f.addEventListener("keydown",H=>{let L=M??y.length-1,C={ArrowLeft:M===null?L:L-1,ArrowDown:L-1,ArrowRight:L+1,ArrowUp:L+1,Home:0,End:y.length-1,Escape:null}[H.key];C===void 0||!E||!y.length||(H.preventDefault(),I(C===null?null:Math.max(0,Math.min(y.length-1,C))),E.setCursor({left:M===null?-10:E.valToPos(y[M],"x"),top:M===null?-10:10}))}),f.addEventListener("blur",()=>{I(null),E?.setCursor({left:-10,top:-10})});function N(){x=0;let H=y.map((K,de)=>[de,K]).filter(([,K])=>Number.isInteger(K)),L=S("tr",{},S("th",{scope:"col"},l.label),...v.map(K=>S("th",{scope:"col"},K.name))),C=H.map(([,K])=>S("tr",{},S("th",{scope:"row"},String(K)),...v.map(de=>{let G=de.y[de.x.indexOf(K)];return S("td",{},G==null?"":(n.format??Hi)(G))})));p.replaceChildren(S("caption",{},`${t}: ${c.textContent||n.label}`),S("thead",{},L),S("tbody",{},...C))}let pe=()=>{R||=requestAnimationFrame(D)},ae=new ResizeObserver(()=>{if(!E)return pe();f.clientWidth&&f.clientWidth!==E.width&&E.setSize(O())});ae.observe(f);let le=ws(()=>E?.redraw(!1));return I(null),{el:h,set(H){v=H.lines,l=H.x??l,n=H.y??n,c.textContent=H.title??"",pe()},dispose(){cancelAnimationFrame(R),clearTimeout(x),ae.disconnect(),le(),E?.destroy(),h.remove()}}}function Ui(e){let t=[...new Set(e.flatMap(o=>o.x))].sort((o,r)=>o-r),l=new Map(t.map((o,r)=>[o,r])),n=e.map(o=>{let r=Array(t.length).fill(void 0);return o.x.forEach((i,c)=>{let d=o.y[c];r[l.get(i)]=Number.isFinite(d)?d:null}),r});return[t,...n]}function id(e,t,l,n){e.sort((o,r)=>o.y-r.y);for(let o=0;o<e.length;o++)e[o].y=Math.max(e[o].y,o?e[o-1].y+t:l+t/2);for(let o=e.length-1,r=n-t/2;o>=0;o--,r=e[o+1].y-t)e[o].y=Math.min(e[o].y,r)}function ad(e,t,l,n,o){let r=Math.max(0,-Math.floor(Math.log10(o)+1e-9));return t.map(i=>i===null?"":i.toFixed(r))}function cd(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var Nt=16,Sn=Array.from({length:Nt},(e,t)=>t),Wi={"all 1":Sn.map(()=>1),"1 to 16":Sn.map(e=>e+1),"one loud":Sn.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function ud(e,t,l=1){let n=e.length/Nt,o=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let d=0;d<n;d++){let f=l*e[d*Nt+t],m=f-i;i+=m/(d+1),c+=m*(f-i),o[d]=i,r[d]=c/(d+1)}return{mean:o,variance:r}}function dd(e,t=1){let l=Sn.map(()=>0),n=Sn.map(()=>!1);for(let o=0;o<e.length;o++)l[o%Nt]+=t*e[o]*Nt/e.length,e[o]!==0&&(n[o%Nt]=!0);return{means:l,fired:n}}function fd(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function Gi(e,{state:t,ask:l}){let n=sn(l),o={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=k=>t.get(k)??o[k],i=k=>O=>t.set({[k]:O}),c=k=>t.set({count:k}),d={p:Vt({label:"drop probability p",value:r("p"),format:k=>k.toFixed(2),onInput:i("p")}),pattern:Rl({label:"input h",choices:Object.keys(Wi).map(k=>[k,k]),value:r("pattern"),onInput:i("pattern")}),neuron:Vt({label:"neuron",min:1,max:Nt,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:jl({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:fl({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},f=Te({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),m=Te({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),p=Te({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:h,pattern:v,neuron:y,rescale:E,seed:$}=d,R=S("p",{class:"d2l-headline","aria-live":"polite"}),x=an(),M=S("div",{class:"d2l-stage"}),b=S("div",{class:"d2l-graphs"});e.append(S("div",{class:"d2l-explorer"},S("div",{class:"d2l-controls"},h.el,v.el,y.el,$.el,E.el),S("div",{class:"d2l-actions"},f,m,p),R,x.el,S("div",{class:"d2l-figure"},M,b)));let P=hd(M,k=>t.set({neuron:k+1})),B={mean:Vi(b,"mean"),variance:Vi(b,"variance")},Y=null;async function q(){let[k,O,D]=[r("p"),r("count"),Wi[r("pattern")]];try{let U=await n("dropout",{h:D,p:k,count:O,seed:r("seed")});if(!U)return;Y={outputs:U.outputs.data,h:D,p:k};let I=Y.outputs.reduce((J,N)=>J+ +!Number.isFinite(N),0);x.say(I?`dropout returned ${I} number${I>1?"s that are":" that is"} nan or infinite, out of ${Y.outputs.length}`:"")}catch(U){Y=null,x.say(U.message)}V()}function V(){if(M.parentElement?.classList.toggle("d2l-stale",!Y),!Y){R.textContent="Nothing was drawn: see the error below.";return}let{outputs:k,h:O,p:D}=Y,[U,I]=[r("rescale"),r("neuron")-1],J=U?1:1-D,N=k.length/Nt,pe=Array.from(k.subarray(-Nt)),{means:ae,fired:le}=dd(k,J),H=Nt-le.filter(Boolean).length,L=pe.filter(ie=>ie===0).length,C=`${N} draw${N>1?"s":""}`;R.textContent=`p = ${Ue(D)}: ${L} of 16 neurons dropped in draw ${N}; ${H} of 16 never fired in ${C}.`,P.show({h:O,output:pe.map(ie=>ie*J),means:ae,p:D,rescaled:U,times:C,i:I});let K=fd(O[I],D,U),{mean:de,variance:G}=ud(k,I,J),ee=D===1?["0","0"]:U?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];B.mean({curve:de,i:I,expected:K.mean,formula:ee[0],h:O[I],low:2*O[I]}),B.variance({curve:G,i:I,expected:K.variance,formula:ee[1],low:O[I]**2})}let j=[t.on(["p","pattern","seed","count"],q),t.on(["neuron","rescale"],V),t.on(Object.keys(o),()=>{for(let[k,O]of Object.entries(d)){let D=r(k);O.value!==D&&(O.value=D)}})];return q(),()=>{for(let k of[...j,P.dispose,B.mean.dispose,B.variance.dispose])k();e.replaceChildren()}}var El={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[vs,Ad]=[376,14],pd=e=>Ue(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function hd(e,t){let{element:l,describe:n}=rn(e,"d2l-strips");me(l,{height:vs});let o=we("rect",{class:"d2l-mark",y:4,height:vs-6,rx:4},l),r=Object.fromEntries(Object.entries(El).map(([p,[h]])=>[p,we("text",{class:"d2l-row",y:h-8},l)])),i=Sn.map(p=>{let h=we("g",{},l);we("rect",{class:"d2l-hit",y:0,height:vs},h).addEventListener("click",()=>t(p));let v=(E,$)=>we(E,{class:$},h),y=()=>we("text",{class:"d2l-value","text-anchor":"middle"},h);return{group:h,bars:[v("rect","d2l-in"),v("rect","d2l-out"),v("rect","d2l-mean")],mask:v("circle","d2l-keep"),cross:v("path","d2l-cross"),lines:[v("path","d2l-line-h"),v("path","d2l-line-h"),v("path","d2l-line-sunk")],texts:[y(),y(),y()]}}),c=0,d;function f(p){if(d=p,!c)return;let{h,output:v,means:y,p:E,rescaled:$,times:R,i:x}=p,M=c/Nt,b=Math.min(26,M-4),P=Math.max(9,Math.min(12,M*.42)),B=2.2*Math.max(...h),Y=$&&E<1?1/(1-E):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${Y>1?` \xD7 ${Ue(Y)}`:""}`,r.mean.textContent=`mean of ${R}; \u2014 h${$?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,me(o,{x:x*M+.5,width:M-1}),i.forEach(({group:V,bars:j,mask:k,cross:O,lines:D,texts:U},I)=>{let J=(I+.5)*M,N=v[I]!==0;me(V.firstElementChild??V,{x:I*M,width:M});let pe=[h[I],v[I],y[I]];[El.h,El.output,El.mean].forEach(([H,L],C)=>{let K=C===0?B/2.2:B,de=Number.isFinite(pe[C])?pe[C]:0,G=Math.min(1,Math.max(0,de/K))*L,ee=H+L-G;if(me(j[C],{x:J-b/2,y:ee,width:b,height:G}),j[C].classList.toggle("d2l-cut",de>K),U[C].textContent=M<27?pd(pe[C]):Ue(pe[C]),me(U[C],{x:J,y:H+L+Ad,style:`font-size: ${P}px`}),U[C].classList.toggle("d2l-off",C===1&&!N),C===0)return;let ie=fe=>H+L-fe/K*L,Ae=fe=>`M${J-M/2+1} ${ie(fe)}h${M-2}`;me(D[C-1],{d:Ae(h[I])}),C===2&&me(D[2],{d:$?"":Ae((1-E)*h[I])})});let ae=El.mask[0]+10,le=Math.min(5,b/3);me(k,{cx:J,cy:ae,r:Math.min(9,b/2)}),k.classList.toggle("d2l-off",!N),me(O,{d:N?"":`M${J-le} ${ae-le}l${2*le} ${2*le}m0 ${-2*le}l${-2*le} ${2*le}`})});let q=Sn.filter(V=>v[V]===0).map(V=>V+1);n(`Sixteen neurons at p = ${Ue(E)}. Dropped in the last draw: ${q.join(", ")||"none"}. Neuron ${x+1}: input ${Ue(h[x])}, output ${Ue(v[x])}, mean of ${R} ${Ue(y[x])}.`)}let m=cn(e,p=>{me(l,{width:c=p}),d&&f(d)});return{show:f,dispose:m}}function Vi(e,t){let l={label:"draws"},n=Xn(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170,ends:"(1 \u2212 p) h"});function o({curve:r,i,expected:c,formula:d,low:f,h:m}){let p=hl(Math.max(10,r.length)),h=Math.ceil(r.length/300),v=Array.from(r,($,R)=>R).filter($=>$%h===0||$===r.length-1),y=$=>({x:[1,p],y:[$,$]}),E=m!==void 0&&Math.abs(m-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Ue(r[r.length-1])}, theory ${d==="0"?"":`${d} = `}${Ue(c)}`,lines:[{...y(m??c),name:m===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:m===void 0?"theory":"h"},...E?[{...y(c),name:"theory",label:d,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:v.map($=>$+1),y:v.map($=>r[$]),point:!0}],x:{...l,min:0,max:p},y:{label:t,min:0,max:hl(Math.max(f,2*c))}})}return Object.assign(o,{dispose:n.dispose})}var ao=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),Yi=e=>Object.keys(e),qi=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],md=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],gd=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],wd=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function co(e){let t=(n,o=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:o}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(qi,!0),units2:t(qi,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...md.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(gd),wd:t(wd),epochs:{min:1,max:50,step:1,whole:!0}}}var ro={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},bs={drop1:.5,drop2:.5},Sl=[{name:"few images",label:"few images: watch it over-fit",settings:{...ro,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...ro,...bs,noise:.4}},{name:"quick start",label:"quick start",settings:{images:1e4,optimizer:"adam",lr:.001,init:"xavier"}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...ro,...bs,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...ro,...bs,layers:4}}];function Ml(e,t){let l=Sl.find(o=>o.name===e);if(!l){let o=Sl.map(r=>r.name).join(", ");throw new Error(`there is no preset ${fo(e)}; there are ${o}`)}let n={...ao(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function vd(e,t,l){let n=co(l)[e];if("choices"in n){let o=n.choices.map(([r])=>r);if(!o.includes(t))throw new Error(`${e} must be one of ${o.join(", ")}, got ${fo(t)}`)}else if(!(n.min<=t&&t<=n.max)){let o=`${Zt(n.min,!0)} and ${Zt(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${o}${r}, got ${Zt(t)}`)}}function Ki(e,t){let l=ao(t);return Yi(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?yd(e[n]):e[n]}`).join("&")}function Ji(e,t){let l=ao(t),n=co(t);for(let[o,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,o)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${fo(o)}; there are ${i}`)}l[o]="choices"in n[o]?r:bd(o,r,n[o].whole??!1),vd(o,l[o],t)}return l}function Zi({layers:e,units1:t,units2:l,drop1:n,drop2:o}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(o)]}}function Xi(e){let t=[784,...Zi(e).units,10];return t.slice(1).reduce((l,n,o)=>l+(t[o]+1)*n,0)}function ys(e,t){let l=e.layers===1?["drop2","units2"]:[];return Yi(e).every(n=>l.includes(n)||e[n]===t[n])}function ea(e,t){let l=io(e),n=t.map(io),o=Object.keys(l).filter(i=>i==="p"||n.some(c=>c[i]!==l[i])),r=n.filter(i=>Object.keys(l).every(c=>i[c]===l[c])).length;return o.map(i=>l[i]).join(", ")+(r?` (${r+1})`:"")}function uo(e){let t=io(e),l=["p","units","images","optimizer"],n=io(ao(0));return Object.keys(t).filter(o=>l.includes(o)||t[o]!==n[o]&&["noise","wd"].includes(o)).map(o=>t[o]).join(", ")}function io(e){let{units:t,rates:l}=Zi(e);return{p:`p = ${l.map(n=>Zt(n)).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${Zt(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${Zt(e.lr)}`,wd:`weight decay ${Zt(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function bd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${fo(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function yd(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):ta(e.toExponential())}function Zt(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return ta(l);let o=String(Number(e.toFixed(Math.max(0,5-n))));return t?o.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):o}var ta=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function fo(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var na="Probability with which each unit is dropped, anew for each image in each step",la={drop1:{label:"drop rate, layer 1",hint:na},drop2:{label:"drop rate, further layers",hint:na},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},kd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},oa=6,Ed="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",sa=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],ra={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},ia=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>Ao(e.train_acc_noisy)],["train, clean",({history:e})=>Ao(e.train_acc_clean)],["test",({history:e})=>Ao(e.test_acc)],["test loss",({history:e})=>Ao(e.test_loss)]],Ao=e=>e[e.length-1]?.toFixed(3)??"\u2013";function ca(e,t){let{state:l,options:n}=t,o=n.num_images??1e4,r={...Ml(n.preset??"L9",o),...l.get("settings")},i=null,c,d={id:"",epoch:0,x:[],acc:[],loss:[]},f=()=>({...r,...l.get("settings")}),m=()=>l.get("run")?.id?l.get("run"):null,p=()=>l.get("kept")??[],h=()=>l.get("metric")??"acc",v=()=>["training","stopping"].includes(m()?.state??""),y=Ar({label:"Settings to start from",choices:Sl.map(({name:_,label:F})=>[_,F,uo(Ml(_,o))]),onPick:_=>H(()=>le(Ml(_,o)))}),E=Object.fromEntries(Object.keys(la).map(_=>[_,ae(_)])),$=S("p",{class:"d2l-facts"}),R=S("p",{class:"d2l-facts"},n.facts??null),x=Te({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:L}),M=Te({label:"Stop",hint:"Stop; the finished epochs stay",onClick:C}),b=Te({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:K}),P=Te({label:"Reset",hint:"Forget all runs, and put every control back",onClick:G}),B=Te({label:"Undo reset",onClick:ie}),Y=Te({label:"Copy link",hint:"Copy a link to these settings",onClick:Ae}),q=fr({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:h(),onInput:_=>l.set({metric:_})}),V=S("progress",{max:1,value:0}),j=S("span",{class:"d2l-progress-words"}),k=S("p",{class:"d2l-status",role:"status"}),O=S("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),D=S("p",{class:"d2l-error",role:"alert"}),U=S("div",{class:"d2l-copied",role:"status"}),I=S("div",{class:"d2l-kept"}),J=S("div",{class:"d2l-lab-picture"});e.append(S("div",{class:"d2l-lab"},y.el,S("div",{class:"d2l-lab-main"},J,S("div",{class:"d2l-lab-controls"},...Object.entries(kd).map(pe))))),J.append(S("div",{class:"d2l-actions"},x,M,b,P,B,Y),S("div",{class:"d2l-progress"},k,V,j),D);let N=Xn(J,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:ra.acc.axis},height:_=>Math.max(260,Math.min(430,_*.5)),hint:Ed});N.el.prepend(S("div",{class:"d2l-lab-switch"},q.el)),J.append(O,U,I);function pe([_,F]){let z={"Dropout and network":$,Data:R}[_];return S("fieldset",{},S("legend",{},_),...F.map(ue=>E[ue].el),z)}function ae(_){let F=co(o)[_],z=f()[_],ue=Re=>le({...f(),[_]:Re}),se={...la[_],...F,value:z,onInput:ue};return"choices"in F?Rl({...se,choices:F.choices}):_==="seed"?fl({...se,min:F.min,max:F.max}):Vt({...se,format:Re=>F.whole?Re.toLocaleString("en"):Zt(Re)})}function le(_){i=null,l.set({settings:_}),Be()}async function H(_){D.textContent="";try{await _()}catch(F){let z=String(F.message??F);D.textContent=z.slice(0,1).toUpperCase()+z.slice(1)}}function L(){return i=null,H(()=>t.ask("train",{settings:f()}))}function C(){return H(()=>t.ask("stop",{}))}function K(){let _=m();if(!_||!de())return;let{id:F,history:z,message:ue}=_,se=ea(_.settings,p().map(Re=>Re.settings));l.set({kept:[...p(),{id:F,name:se,settings:_.settings,history:z,message:ue}]})}let de=()=>{let _=m();return!!(_&&!v()&&_.history.test_acc.length>0&&p().length<oa&&!p().some(({id:z})=>z===_.id))};function G(){let _=m();i={run:_&&v()?ee(_):_,kept:p(),settings:f()},c=_?.id,v()&&C(),l.set({run:null,kept:[],settings:r}),D.textContent="",Qe()}function ee(_){let F=`${_.history.test_acc.length} of ${_.settings.epochs} epochs`;return{..._,state:"done",now:null,message:`Stopped after ${F}: the lab was reset.`}}function ie(){let _=i;i=null,c=void 0,_&&l.set(_),Qe(),x.focus()}function Ae(){let _=Ki(f(),o);return t.place==="jupyter"?fe(_,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${_}`),fe(location.href,"The link is copied, and stands in the address bar."))}async function fe(_,F){try{await navigator.clipboard.writeText(_),U.replaceChildren(S("p",{},F))}catch{let z=S("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});z.value=_,U.replaceChildren(S("p",{},"Copy this text (Ctrl+C):"),z),z.select()}}let ot=(_,F)=>l.set({kept:p().map(z=>z.id===_&&F?{...z,name:F}:z)});function Ye(_){l.set({kept:p().filter(F=>F.id!==_)}),(de()?b:x).focus()}function Be(){let _=f();for(let[F,z]of Object.entries(E)){let ue=_[F];z.value!==ue&&(z.value=ue)}for(let F of["drop2","units2"])E[F].disabled=_.layers===1;y.value=Sl.find(({name:F})=>ys(Ml(F,o),_))?.name??null,$.replaceChildren(S("strong",{},Xi(_).toLocaleString("en"))," weights and biases"),U.replaceChildren(),Qe()}function Qe(){let _=m();if(_&&_.id===c)return l.set({run:null});let F=_!==null&&!ys(_.settings,f());x.disabled=!t.live||v()&&!F,M.disabled=_?.state!=="training",b.disabled=!de(),P.disabled=i!==null,B.hidden=i===null,O.hidden=!F,V.value=_?.loaded??_?.share??0,V.setAttribute("aria-label",`Share of the ${_?.loaded?"images that is loaded":"run that is done"}`),V.hidden=j.hidden=!_,j.textContent=_?Sd(_):"";let z=_?$d(_):i?"The runs are gone, and the controls are back.":"";k.textContent!==z&&(k.textContent=z),k.classList.toggle("d2l-error",_?.state==="failed"),wt()}function wt(){let _=m();ne(_);let F=p().filter(({id:Oe})=>Oe!==_?.id),z=[...F.flatMap(Oe=>Me(Oe)),..._?ve(_):[]],ue=Math.max(...[_,...F].map(Oe=>Oe?.settings.epochs??0))||f().epochs,se=ra[h()],Re=F.length?`, beside ${F.length} kept run${F.length>1?"s":""}`:"";N.set({lines:z,title:_?`${se.title} with ${uo(_.settings)}${Re}`:F.length?`${se.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:ue},y:{label:se.axis}})}function ne(_){if(!_?.now||!v()||_.history.test_acc.length>=_.epoch||Pt()){d={id:"",epoch:0,x:[],acc:[],loss:[]};return}(d.id!==_.id||d.epoch!==_.epoch)&&(d={id:_.id,epoch:_.epoch,x:[],acc:[],loss:[]});let F=_.share*_.settings.epochs;F<=(d.x.at(-1)??_.epoch-1)||(d.x.push(F),d.acc.push(_.now.train_acc_noisy),d.loss.push(_.now.train_loss))}function ve(_){let F=p().findIndex(({id:z})=>z===_.id);return sa.flatMap(({name:z,colour:ue,dash:se,...Re})=>{let Oe=Re[h()];if(!Oe)return[];let Ke=_.history[Oe]??[],ut=z==="train, noisy"&&d.x.length>0,Je=F>=0&&z==="test"?`test (kept ${F+1})`:z;return[{name:z,label:Je,colour:ue,dash:se,width:2.5,point:v(),x:[...aa(Ke),...ut?d.x:[]],y:[...Ke,...ut?d[h()]:[]]}]})}function Me(_){let F=p().indexOf(_)+1;return sa.flatMap(({name:z,colour:ue,dash:se,...Re})=>{let Oe=Re[h()];if(!Oe)return[];let Ke=_.history[Oe],ut=z==="test"?`${F}: ${_.name}`:void 0;return[{name:`${z} of run ${F}`,label:ut,colour:ue,dash:se,width:1.25,opacity:.6,x:aa(Ke),y:Ke}]})}function $e(){let _=p();if(I.hidden=_.length===0,!_.length)return I.replaceChildren();let F=new Set([...I.querySelectorAll("tr[data-id]")].map(se=>se.getAttribute("data-id"))),z=["run","name",...ia.map(([se])=>se)].map(se=>S("th",{scope:"col"},se)),ue=_.map((se,Re)=>{let Oe=S("input",{type:"text","aria-label":`Name of run ${Re+1}`,title:uo(se.settings)});Oe.value=se.name,Oe.addEventListener("change",()=>ot(se.id,Oe.value.trim()));let Ke=ia.map(([Je,ht])=>S("td",{"data-title":Je},ht(se))),ut=Te({label:"Remove",onClick:()=>Ye(se.id)});return ut.setAttribute("aria-label",`Remove run ${Re+1}, ${se.name}`),S("tr",{"data-id":se.id,class:F.has(se.id)?null:"d2l-new"},S("th",{scope:"row"},String(Re+1)),S("td",{class:"d2l-name"},Oe),...Ke,S("td",{},ut))});I.replaceChildren(S("table",{},S("caption",{},`Kept runs (${_.length} of at most ${oa})`),S("thead",{},S("tr",{},...z,S("td",{}))),S("tbody",{},...ue)),Te({label:"Copy as CSV",onClick:()=>fe(Cd(p()),"The table is copied.")}))}function Ee(){let _=location.hash.slice(1);_.includes("=")&&H(()=>le(Ji(_,o)))}let Le=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");Le&&addEventListener("hashchange",Ee);let at=[l.on("settings",Be),l.on(["run","kept"],Qe),l.on("metric",()=>{q.value=h(),wt()}),l.on("kept",$e),t.onGone(Qe)];return Be(),$e(),Le&&Ee(),()=>{for(let _ of at)_();removeEventListener("hashchange",Ee),N.dispose(),e.replaceChildren()}}var aa=e=>e.map((t,l)=>l+1);function Sd({share:e,epoch:t,seconds:l,settings:n,state:o}){if(!e)return"";let r=l/(e*n.epochs),i=`${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return o!=="training"?i:`epoch ${t} of ${n.epochs} \xB7 ${i} \xB7 ${Md(l*(1/e-1))} left`}var Md=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function $d({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function Cd(e){let t=o=>/[",\n]/.test(String(o))?`"${String(o).replaceAll('"','""')}"`:o,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:o,settings:r,history:i},c)=>({run:c+1,name:o,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(d=>[d,i[d].at(-1)])),seconds_per_epoch:i.seconds.reduce((d,f)=>d+f,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(o=>o.map(t).join(",")+`
`).join("")}var ua={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function Id(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function Ld(e,t){let l=e.split(/(?<=,) /);if(e.length>t&&l.every(o=>o.length<=t))return l;let n=[];for(let o of e.split(" ")){let r=`${n.at(-1)??""} ${o}`.trim();n.length&&r.length<=t?n[n.length-1]=r:n.push(o)}return n}var xs=(e,t,l)=>Array.from({length:e},(n,o)=>t+l*(o+.5)/e);function $l(e,t,{most:l=10,outputs:n=10}={}){let o=we("g",{class:"d2l-network"},e),r=t.map(b=>Id(b,l)),i=[...t,0].map(()=>we("path",{class:"d2l-edges"},o)),c=we("rect",{class:"d2l-frame"},o),d=[...r.map(b=>b.length),n].map((b,P)=>Array.from({length:b},()=>{let B=we("g",{class:P<r.length?"d2l-unit":"d2l-unit d2l-output"},o);return we("circle",{},B),P<r.length&&we("path",{class:"d2l-cross"},B),B})),f=t.map(b=>we("text",{class:"d2l-rest","text-anchor":"middle"},o,b>l?"\u22EE":"")),m=t.map(()=>Array.from({length:5},()=>we("text",{"text-anchor":"middle",class:"d2l-caption"},o))),p=[],h={x:0,y:0},v=0,y=20,E=t.map(()=>""),$;function R({left:b,right:P,top:B,height:Y,size:q}){let V=b+q+Math.min(46,(P-b-q)*.22),j=(P-V)/r.length;h={x:b+q,y:B+Y/2},me(c,{x:b-1,y:h.y-q/2-1,width:q+2,height:q+2}),p=d.map((k,O)=>{let D=O<r.length&&t[O]>l,U=xs(k.length+(D?1:0),B,Y);return{x:V+O*j,ys:U}}),v=Math.max(3,Math.min(9,.36*Y/(l+1),j*.2)),d.forEach((k,O)=>{let{x:D,ys:U}=p[O];k.forEach((I,J)=>{I.setAttribute("transform",`translate(${D} ${U[J].toFixed(1)})`),me(I.children[0],{r:v});let N=v*.5;I.children[1]?.setAttribute("d",`M${-N} ${-N}L${N} ${N}M${-N} ${N}L${N} ${-N}`)}),O!==r.length&&(me(f[O],{x:D,y:U[U.length-1]+5}),m[O].forEach((I,J)=>me(I,{x:D,y:B+Y+16+15*J})))}),y=Math.max(6,Math.floor(j/6.4)),E.forEach((k,O)=>M(O,k)),$&&x(...$)}function x(...b){$=b;let[P,B]=b;if(!p.length)return;let Y=d.map((q,V)=>{let j=r[V]??q.map((U,I)=>I),k=P[V],O=B?.[V],D=O?Math.max(1e-9,...j.map(U=>O[U])):1;return q.map((U,I)=>{let J=!k||!!k[j[I]];U.classList.toggle("d2l-off",!J);let N=O?Math.max(0,O[j[I]])/D:.55;return me(U.children[0],{"fill-opacity":J?N.toFixed(2):0}),J})});i.forEach((q,V)=>{let j=Y[V];if(!j)return;let{x:k,ys:O}=p[V],D="";j.forEach((U,I)=>{U&&(V===0?D+=`M${h.x} ${h.y}L${k-v} ${O[I].toFixed(1)}`:Y[V-1].forEach((J,N)=>{J&&(D+=`M${p[V-1].x+v} ${p[V-1].ys[N].toFixed(1)}L${k-v} ${O[I].toFixed(1)}`)}))}),q.setAttribute("d",D)})}function M(b,P){E[b]=P;let B=Ld(P,y);m[b].forEach((Y,q)=>Y.textContent=B[q]??"")}return{place:R,show:x,caption:M,remove:()=>o.remove(),drawn:r.map(b=>b.length)}}function el(e,t){let l=S("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),o=[];function r(i){o=i;let c=n.createImageData(28,28),d=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let f=0;f<i.length;f++)c.data.set([d[0],d[1],d[2],255*i[f]],4*f);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:ws(()=>r(o))}}var da=200;function Td(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(o=>o/15))}function Bd(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function fa(e,t){let l=n=>{let{epoch:o,lowest:r,last:i,climbs:c}=Bd(n);return c?`turned after epoch ${o} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function zd({steps:e,...t},l){let n=e.flatMap((o,r)=>o>0&&o%l===0?[r]:[]);return{without:n.map(o=>t.without[o]),with:n.map(o=>t.with[o])}}function Pd({gaps:e,last:t,p:l,train_size:n}){let o=[...e].sort((c,d)=>c-d),r=(o[o.length-1>>1]+o[o.length>>1])/2,i=o.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${o[0].toFixed(2)} to ${(o.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function pa(e,{state:t,options:l,ask:n,place:o}){let r=l.recording??ua,{epochs:i,num_hiddens:c}=r,{seed:d,train_size:f,test_size:m,num_hiddens:p,lr:h,batch_size:v}=r,y=o==="jupyter"?new ul:null,E=y??t,$=y&&Promise.resolve().then(()=>(Qo(),rr)).then(({pageEngine:ne})=>ne({})),R=sn(async(ne,ve)=>{if(!$)return n(ne,ve);let Me=await n("images",{train_size:f,test_size:m,seed:d}),$e=await $;return P?$e.ask(ne,{...ve,images:Me},y):{}}),x=async()=>($?await $:{ask:n}).ask("stop",{}),M=()=>t.get("p")??r.p,b,P=M()!==r.p,B=()=>{let ne=P?E.get("pair"):null;return ne?.p===M()?ne:null},Y=Td(r.images),q=Vt({label:"drop probability p",max:.95,value:M(),format:ne=>ne.toFixed(2),onInput:ne=>t.set({p:ne})}),V=Te({label:"Play",primary:!0,onClick:()=>K.playing()?K.pause():G()}),j=Te({label:"To the end",hint:"Both curves at once",onClick:()=>(K.pause(),C(i))}),k=Te({label:"Stop",onClick:()=>{x().catch(N)}}),O=Te({label:"Back to the recorded run",onClick:de}),D=S("p",{class:"d2l-headline"}),U=S("p",{class:"d2l-say"},Pd(r)),I=S("p",{class:"d2l-say",role:"status"}),J=an(),N=ne=>J.say(ne.message),pe=S("div",{class:"d2l-pair"}),ae=S("div",{});e.append(S("div",{class:"d2l-opening"},D,S("div",{class:"d2l-figure"},pe,ae),S("div",{class:"d2l-row"},q.el,S("div",{class:"d2l-actions"},V,j,k,O)),I,J.el,U));let le=[Aa(pe,"without",c),Aa(pe,"with",c)],H=Xn(ae,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:ne=>Math.max(230,Math.min(380,ne*.6))}),L=0;function C(ne){L=2*ne,Ae();let[ve,Me]=[r.without.slice(0,ne),r.with.slice(0,ne)];Ye(ve,Me,r.p,ne<i),D.textContent=ne<i?fe(ve,Me):fa(ve,Me),I.textContent=`The curves are a recorded run's, seed ${r.seed}; the masks are drawn as you watch. Move p, and both networks train anew, here.`,ot(r.p)}let K=Ul(()=>(L%2===0?C(L/2):Ae(),L++>=2*i?null:da),ne=>V.textContent=ne?"Pause":"Play");function de(){P=!1,clearTimeout(b),x().catch(()=>{}),t.set({p:r.p}),J.say(""),Qe(),C(Pt()?i:0),Pt()||G()}function G(){L>=2*i&&(L=0),K.play()}let ee=0,ie=-1/0;function Ae(ne){if(Pt()&&ee)return;ie=performance.now();let ve=Y[ee++%Y.length],Me=ne?.length?ne:c.map($e=>Uint8Array.from({length:$e},()=>+(Math.random()>=M())));le[0].show(ve,[...c.map(()=>null),null]),le[1].show(ve,[...Me,null])}let fe=(ne,ve,Me=i)=>{let $e=Math.min(ne.length,ve.length);return $e?`Epoch ${$e} of ${Me}, the same images for both networks. Loss on test images: ${ne[$e-1].toFixed(2)} without dropout, ${ve[$e-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function ot(ne){le[0].title("without dropout"),le[1].title(`with dropout, p = ${Ue(ne)}`)}function Ye(ne,ve,Me,$e){let Ee=(at,_,F,z=[])=>({name:at,colour:_,y:F,dash:z.length?z:void 0,width:2.5,point:$e,label:`${(F.at(-1)??0).toFixed(2)} ${at.split(",")[0]}`,x:F.map((ue,se)=>se+1)}),Le=[...r.without,...r.with,...ne,...ve].filter(Number.isFinite);H.set({lines:[Ee("without","--d2l-without",ne,[8,4]),Ee(`with, p = ${Ue(Me)}`,"--d2l-with",ve)],y:{label:"test loss",min:Math.floor(10*Math.min(...Le))/10,max:Math.ceil(10*Math.max(...Le))/10}})}function Be(){P=!0,Qe(),clearTimeout(b),b=setTimeout(async()=>{try{await R("train_pair",{p:M(),seed:d,epochs:i,train_size:f,test_size:m,num_hiddens:p,lr:h,batch_size:v}),J.say("")}catch(ne){N(ne)}},300)}function Qe(){let ne=B(),ve=ne?.state==="training";if(V.hidden=j.hidden=U.hidden=P,k.hidden=!ve,O.hidden=!P,!P)return;if(K.pause(),ot(M()),!ne){D.textContent=fe([],[]),I.textContent="Two new networks begin to learn \u2026",Ye([],[],M(),!0);return}let Me=zd(ne,Math.ceil(f/v)),$e=Me.with.length;performance.now()-ie>da&&Ae(ne.kept),Ye(Me.without,Me.with,ne.p,ve),D.textContent=ve||$e<2?fe(Me.without,Me.with):fa(Me.without,Me.with),I.textContent=ne.message||`Training here and now, seed ${ne.seed}: epoch ${Math.min($e+1,i)} of ${i}.`,J.say(ne.state==="failed"?ne.message:"")}let wt=[t.on("p",()=>{q.value=M(),(P||M()!==r.p)&&Be()}),E.on("pair",Qe),Hl(e,()=>{P?Be():Pt()?C(i):G()})];return Qe(),P||C(0),()=>{P=!1,($?$.then(ne=>ne.dispose()):x()).catch(()=>{}),clearTimeout(b);for(let ne of[...wt,K.pause,H.dispose,...le.map(ve=>ve.dispose)])ne();e.replaceChildren()}}function Aa(e,t,l){let n=S("figcaption",{class:`d2l-side d2l-${t}`}),o=S("div",{class:"d2l-stage"});e.append(S("figure",{},n,o));let{element:r,describe:i}=rn(o,`d2l-side-picture d2l-${t}`),c=$l(r,l,{most:7}),d=el(o,"d2l-image d2l-input"),[f,m]=[8,150];l.forEach((h,v)=>c.caption(v,`${c.drawn[v]} of ${h} drawn`));let p=cn(o,h=>{let v=Math.min(56,h*.18);me(r,{width:h,height:f+m+(h<260?50:26)}),c.place({left:2,right:h-14,top:f,height:m,size:v}),d.canvas.style.cssText=`left:2px;top:${f+m/2-v/2}px;width:${v}px;height:${v}px`});return{dispose(){p(),d.dispose()},show(h,v){d.show(h),c.show(v)},title(h){n.textContent!==h&&(n.textContent=h,i(`A drawn network ${h}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var fn=28;function Dd(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(fn-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(fn-1,t+2);c++){let d=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(d<=0)continue;let f=i*fn+c,m=n?Math.max(e[f],d*n):Math.min(e[f],1-d);r||=m!==e[f],e[f]=m}return r}function ha({pixels:e,onDraw:t}){let l=S("div",{class:"d2l-pad"}),{canvas:n,show:o,dispose:r}=el(l,"d2l-image"),i=S("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([E,$])=>n.setAttribute(E,$));let c={x:14,y:14,down:!1},d=!1,f=null,m=0;function p(E,$){f??=Array.from(e());let R=Math.max(1,Math.ceil(Math.hypot(E-c.x,$-c.y)*2)),x=!1;for(let M=1;M<=R;M++){let b=M/R;x=Dd(f,c.x+(E-c.x)*b,c.y+($-c.y)*b,d?0:.85)||x}Object.assign(c,{x:E,y:$}),x&&(o(f),m||=requestAnimationFrame(()=>{m=0;let M=f;f=null,t(M)}))}let h=E=>{let $=n.getBoundingClientRect();return{x:(E.clientX-$.left)/$.width*fn,y:(E.clientY-$.top)/$.height*fn}};n.addEventListener("pointerdown",E=>{E.button===0&&(n.setPointerCapture(E.pointerId),Object.assign(c,h(E),{down:!1}),i.hidden=!0,p(c.x,c.y))}),n.addEventListener("pointermove",E=>{if(!n.hasPointerCapture(E.pointerId))return;let{x:$,y:R}=h(E);p($,R)});let v={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},y=()=>{i.hidden=!1,i.style.left=`${100*c.x/fn}%`,i.style.top=`${100*c.y/fn}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",E=>{let $=v[E.key];if(!$&&E.key!==" ")return;E.preventDefault();let R=b=>Math.min(fn-1,Math.max(0,b)),[x,M]=$?[R(c.x+$[0]),R(c.y+$[1])]:[c.x,c.y];$||(c.down=!c.down),c.down&&p(x,M),Object.assign(c,{x,y:M}),y()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{f||o(e())},erase:E=>{d=E},dispose(){cancelAnimationFrame(m),r()}}}var Cl=50,nl=14,Mn=330,Fd=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0)),tl=e=>Array.from(e).reduce((t,l,n,o)=>l>o[t]?n:t,0);function Qd(e,t){let l=Array.from(t,(o,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(o=>tl(o)===tl(t)).length;return{mean:l,agree:n}}function ma(e,{state:t,options:l,ask:n,place:o}){let{labels:r,names:i}=l,c=l.num_hiddens,d=Fd(l.images),f=sn(n),m=G=>G==="rates"?Ol(t,c.length):t.get(G)??{image:0,seed:3,draw:0,pixels:null}[G],p=()=>m("pixels")??Array.from(d.subarray(784*m("image"),784*(m("image")+1)),G=>G/255),h=()=>o==="page"?p():null,v=Vt({label:"image",max:r.length-1,step:1,value:m("image"),onInput:G=>t.set({image:G,pixels:null})}),y=Nl(t,()=>({rates:m("rates"),seed:m("seed")})),E=ha({pixels:p,onDraw:G=>t.set({pixels:G})}),$=Te({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),R=jl({label:"erase",value:!1,onInput:E.erase}),x=Te({label:"Play",primary:!0,onClick:()=>L.toggle()}),M=Te({label:"One draw",onClick:()=>(L.pause(),pe())}),b=Te({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(L.pause(),ae())});x.hidden=Pt();let P=S("p",{class:"d2l-headline","aria-live":"polite"}),B=S("p",{class:"d2l-say"}),Y=an(),q=S("div",{class:"d2l-stage"}),{element:V,describe:j}=rn(q,"d2l-thinned-picture"),k=we("g",{},V),O=$l(k,c,{outputs:i.length}),D=el(q,"d2l-image d2l-input"),U=Od(V,i);e.append(S("div",{class:"d2l-thinned"},S("div",{class:"d2l-beside"},E.el,S("div",{class:"d2l-column"},S("div",{class:"d2l-controls"},v.el,y.el),S("div",{class:"d2l-actions"},x,M,b,S("span",{class:"d2l-gap"}),$,R.el))),P,B,Y.el,q,S("p",{class:"d2l-legend"},S("span",{class:"d2l-key-tick"},"one thinned network each"),S("span",{class:"d2l-key-bar"},"their mean"),S("span",{class:"d2l-key-full"},"full network"),S("span",{class:"d2l-key-unit"},"the stronger its colour, the more a unit puts out; \xD7 is dropped"))));let I=[],J=0;async function N(G,ee=m("draw")){try{let ie=await f("thin",{image:m("image"),pixels:m("pixels")??h(),rates:m("rates"),seed:m("seed"),draw:ee,draws:G});return ie&&Y.say(""),q.classList.remove("d2l-stale"),ie??null}catch(ie){return Y.say(ie.message),P.textContent="Nothing was computed: see the error below.",B.textContent="",q.classList.add("d2l-stale"),null}}async function pe(){let G=await N(1,m("draw")+ ++J);return G?(I.length>=Cl&&(I=[]),I.push(G.probabilities.data),H(G,!Pt()),!0):!1}async function ae(){let G=await N(Cl);if(!G)return;let{data:ee}=G.probabilities;I=Array.from({length:Cl},(ie,Ae)=>ee.subarray(Ae*i.length,(Ae+1)*i.length)),H(G,!1)}function le(G){let ee=[];for(let ie=0;G[`kept_${ie}`];ie++)ee.push(G[`kept_${ie}`].shape[0]);String(ee)!==String(c)&&(c=ee,O.remove(),O=$l(k,c,{outputs:i.length}),C(q.clientWidth),y.show())}function H(G,ee){le(G);let ie=c.map((Ee,Le)=>G[`kept_${Le}`].data),Ae=c.map((Ee,Le)=>G[`hidden_${Le}`].data),[fe,ot,Ye]=[G.full.data,I.length-1,I.length===Cl&&!ee?0:-1],Be=I[Ye<0?ot:Ye],{mean:Qe,agree:wt}=Qd(I,fe),[ne,ve]=[tl(Be),tl(fe)];O.show([...ie,null],[...Ae,Be]),U.show({answers:I,current:Be,mean:Qe,full:fe,label:m("pixels")?-1:r[m("image")],falling:ee});let Me=ie.map(Ee=>Ee.reduce((Le,at)=>Le+ +!at,0));c.forEach((Ee,Le)=>O.caption(Le,`${O.drawn[Le]} of ${Ee} drawn, ${Me[Le]} dropped`));let $e=I.length;P.textContent=m("pixels")?"Your own drawing.":`A picture of: ${i[r[m("image")]]}.`,P.textContent+=` Full network: ${i[ve]}, ${Dt(fe[ve])}.`,B.textContent=$e===1?`This thinned network: ${i[ne]}, ${Dt(Be[ne])}.`:`Mean of ${$e} thinned networks: ${i[tl(Qe)]}, ${Dt(Qe[tl(Qe)])}; ${wt} of the ${$e} say ${i[ve]} too.`,j(`${P.textContent} ${B.textContent} The network in the picture: ${i[ne]}, ${Dt(Be[ne])}; dropped are `+c.map((Ee,Le)=>`${Me[Le]} of ${Ee} units in hidden layer ${Le+1} at p = ${Ue(m("rates")[Le])}`).join(", "))}let L=Ul(async()=>{if(!await pe())return null;let G=I.length;return G>=Cl?null:G<4?800:G<10?400:170},G=>x.textContent=G?"Pause":"Play");function C(G){let ee=G<620,ie=Math.max(40,Math.min(84,G*.1)),Ae=G*(ee?.5:.55);me(V,{width:G,height:nl+Mn+(ee?84:40)}),O.place({left:2,right:Ae,top:nl,height:Mn,size:ie}),D.canvas.style.cssText=`left:2px;top:${nl+Mn/2-ie/2}px;width:${ie}px;height:${ie}px`,U.place(Ae+14,G-4)}function K(){v.value=m("image"),y.show(),E.show(),D.show(p())}let de=[t.on(["image","rates","seed","draw","pixels","net"],()=>{L.pause(),K(),ae()}),cn(q,C),Hl(q,()=>Pt()?ae():L.play())];return K(),()=>{for(let G of[...de,L.pause,E.dispose,D.dispose])G();e.replaceChildren()}}function Od(e,t){let l=we("g",{class:"d2l-classes"},e),n=we("path",{class:"d2l-axis"},l),o=["0","50","100 %"].map($=>we("text",{class:"d2l-caption"},l,$)),r=t.map($=>({name:we("text",{class:"d2l-class"},l,$),bar:we("rect",{class:"d2l-bar"},l),number:we("text",{class:"d2l-value","text-anchor":"end"},l)})),i=we("path",{class:"d2l-ticks"},l),c=we("path",{class:"d2l-newest"},l),d=we("path",{class:"d2l-diamonds"},l),f=xs(t.length,nl,Mn),m=.32*Mn/t.length,[p,h]=[0,0],v;function y($){if(v=$,!h)return;let{answers:R,current:x,mean:M,full:b,label:P,falling:B}=$,Y=V=>(p+V*h).toFixed(1),q=V=>f.map((j,k)=>`M${Y(V[k])} ${j-m}v${2*m}`).join("");i.setAttribute("d",R.map(q).join("")),c.setAttribute("d",q(x)),B&&c.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),d.setAttribute("d",f.map((V,j)=>`M${Y(b[j])} ${V-6}l6 6l-6 6l-6 -6z`).join("")),r.forEach((V,j)=>{V.bar.style.transform=`scaleX(${Math.max(M[j],.001)})`,V.number.textContent=Dt(M[j]),V.name.classList.toggle("d2l-true",j===P)})}function E($,R){let x=R-$<260?76:84,M=R-$<260?0:46;p=$+x,h=R-M-p-8,n.setAttribute("d",[0,.5,1].map(b=>`M${p+b*h} ${nl}v${Mn}`).join("")),o.forEach((b,P)=>{let B=P===2&&!M;me(b,{x:p+P*h/2+(B?8:0),y:nl+Mn+16,"text-anchor":B?"end":"middle",visibility:P===1&&!M?"hidden":"visible"})}),r.forEach(({name:b,bar:P,number:B},Y)=>{me(b,{x:$,y:f[Y]+4}),me(P,{x:p,y:f[Y]-m,width:h,height:2*m}),P.style.transformOrigin=`${p}px 0`,me(B,{x:R,y:f[Y]+4,visibility:M?"visible":"hidden"})}),v&&y({...v,falling:!1})}return{show:y,place:E}}var ks={activations:mr,explorer:Gi,lab:ca,opening:pa,thinned:ma};function ga(){document.getElementById("d2l-style")||document.head.append(S("style",{id:"d2l-style"},ur+dr))}function wa(e){if(!Object.hasOwn(ks,e))throw new Error(`there is no view ${e}; there are ${Object.keys(ks).join(", ")}`);return ks[e]}function Nd(e,t){let l=[...e.children],n=S("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});e.classList.add("d2l-live"),e.append(n);let o=r=>{for(let i of l)i.toggleAttribute("hidden",r);n.toggleAttribute("hidden",!r&&l.length>0)};try{let{net:r,base:i=t.base}=e.dataset,c=ar(e,Fo({base:i,weights:r&&JSON.parse(r)})),d=!1;wa(e.dataset.d2l??"")(n,{...c,ask:(f,m)=>c.ask(f,m).then(p=>(d||o(d=!0),p),p=>{throw d||o(!1),p})}),o(!0)}catch(r){console.error(r),n.remove()}}function Rd(e=document,t={}){ga();let l=new IntersectionObserver(n=>{for(let{isIntersecting:o,target:r}of n)o&&(l.unobserve(r),Nd(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function jd(e){if(!e)return()=>{};let t=S("style",{},`[data-d2l-for="${CSS.escape(e)}"] { display: none !important; }`);return document.head.append(t),()=>t.remove()}function Hd(e){e.classList.add("d2l-gone"),e.prepend(S("p",{class:"d2l-notice",role:"status"},`${Ql}.`))}function Ud({model:e,el:t}){ga(),t.classList.add("d2l-live");let l=S("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});t.append(l);let n=cr({model:e});try{let o=wa(e.get("kind"))(l,n),r=jd(e.get("_id")),i=n.onGone(()=>Hd(l));return()=>{i(),o(),n.dispose(),r(),l.remove()}}catch(o){console.error(o),n.dispose(),l.replaceChildren(S("p",{class:"d2l-error",role:"alert"},String(o)))}}var qf={render:Ud};if(/^https?:/.test(import.meta.url)){let e=()=>Rd(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{qf as default,Rd as hydrate,ks as views};
